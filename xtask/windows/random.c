/* Wine of Debian 12 lacks the library from which Rust's standard library takes random numbers. This stands in for it, in the test alone. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, (ULONG)size); }
