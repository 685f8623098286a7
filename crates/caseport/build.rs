//! The systems are built into the binary: it is made again when one of their files changes.

fn main() {
    println!("cargo:rerun-if-changed=../../mappings");
    println!("cargo:rerun-if-changed=templates");
}
