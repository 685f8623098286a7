/* Holds a file open as another program would, says so with a line, and goes on until it is ended.

   hold excel FILE    others may read it, as when Excel shows a workbook
   hold alone FILE    nobody else may open it
   hold locked FILE   SQLite's lock of somebody who writes */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

int wmain(int count, wchar_t **words) {
    if (count != 3) return 2;
    DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    if (wcscmp(words[1], L"excel") == 0) share = FILE_SHARE_READ;
    if (wcscmp(words[1], L"alone") == 0) share = 0;
    HANDLE file = CreateFileW(words[2], GENERIC_READ | GENERIC_WRITE, share, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 3;
    /* The bytes behind the first gigabyte by which users of a database keep out of each other's way. */
    if (wcscmp(words[1], L"locked") == 0 && !LockFile(file, 0x40000000, 0, 512, 0)) return 4;
    puts("held");
    fflush(stdout);
    Sleep(INFINITE);
    return 0;
}
