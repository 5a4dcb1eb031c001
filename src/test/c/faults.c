/*
 * Lets a process fail at its n-th change to files below a folder: killed, as by kill -9, or told that the disk is full or broken.
 * Loaded before the C library (LD_PRELOAD); says how many changes there were when nothing failed.
 *
 *   FAULT_BELOW  the folder    FAULT_AT  n, 0 for never    FAULT_KIND  kill, ENOSPC or EIO    FAULT_LOG  where the number goes
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long changes;
static long at;
static int failure;
static char below[PATH_MAX];

__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("FAULT_BELOW");
    const char *n = getenv("FAULT_AT");
    const char *kind = getenv("FAULT_KIND");
    if (folder != NULL) {
        snprintf(below, sizeof below, "%s", folder);
    }
    at = n == NULL ? 0 : atol(n);
    failure = kind == NULL || strcmp(kind, "kill") == 0 ? 0 : strcmp(kind, "ENOSPC") == 0 ? ENOSPC : EIO;
}

__attribute__((destructor)) static void end(void) {
    const char *log = getenv("FAULT_LOG");
    if (log != NULL) {
        FILE *file = fopen(log, "w");
        if (file != NULL) {
            fprintf(file, "%ld\n", (long) atomic_load(&changes));
            fclose(file);
        }
    }
}

/* Counts a change; where it is the one that fails, ends the process or gives the error. From a full disk on, all changes fail. */
static int fails(void) {
    long n = atomic_fetch_add(&changes, 1) + 1;
    if (at == 0 || n < at) {
        return 0;
    }
    if (failure == 0) {
        kill(getpid(), SIGKILL);
        pause();
    }
    if (failure == EIO && n > at) {
        return 0;
    }
    errno = failure;
    return 1;
}

static int is_below(const char *path) {
    return below[0] != 0 && path != NULL && strncmp(path, below, strlen(below)) == 0;
}

static int fd_below(int fd) {
    char link[64];
    char path[PATH_MAX];
    if (below[0] == 0) {
        return 0;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) {
        return 0;
    }
    path[length] = 0;
    return is_below(path);
}

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

#define ON_FD(type, name, parameters, fd, arguments)                                                                            \
    type name parameters {                                                                                                      \
        static __typeof__(&name) real;                                                                                          \
        if (real == NULL) {                                                                                                     \
            real = REAL(name);                                                                                                  \
        }                                                                                                                       \
        return fd_below(fd) && fails() ? -1 : real arguments;                                                                   \
    }

#define ON_PATH(type, name, parameters, path, arguments)                                                                        \
    type name parameters {                                                                                                      \
        static __typeof__(&name) real;                                                                                          \
        if (real == NULL) {                                                                                                     \
            real = REAL(name);                                                                                                  \
        }                                                                                                                       \
        return is_below(path) && fails() ? -1 : real arguments;                                                                 \
    }

ON_FD(ssize_t, write, (int fd, const void *bytes, size_t n), fd, (fd, bytes, n))
ON_FD(ssize_t, pwrite, (int fd, const void *bytes, size_t n, off_t at), fd, (fd, bytes, n, at))
ON_FD(ssize_t, pwrite64, (int fd, const void *bytes, size_t n, off64_t at), fd, (fd, bytes, n, at))
ON_FD(int, fsync, (int fd), fd, (fd))
ON_FD(int, fdatasync, (int fd), fd, (fd))
ON_FD(int, ftruncate, (int fd, off_t length), fd, (fd, length))
ON_FD(int, ftruncate64, (int fd, off64_t length), fd, (fd, length))
ON_PATH(int, rename, (const char *from, const char *to), to, (from, to))
ON_PATH(int, link, (const char *from, const char *to), to, (from, to))
ON_PATH(int, symlink, (const char *target, const char *path), path, (target, path))
ON_PATH(int, mkdir, (const char *path, mode_t mode), path, (path, mode))

ON_FD(ssize_t, copy_file_range, (int from, off64_t *a, int to, off64_t *b, size_t n, unsigned int flags), to, (from, a, to, b, n, flags))
ON_FD(ssize_t, sendfile64, (int to, int from, off64_t *at, size_t n), to, (to, from, at, n))

int msync(void *address, size_t length, int flags) {
    static __typeof__(&msync) real;
    if (real == NULL) {
        real = REAL(msync);
    }
    return fails() ? -1 : real(address, length, flags);
}

static int opens(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
    return (flags & O_CREAT) != 0 && is_below(path) && fails() ? -1 : real(path, flags, mode);
}

#define OPEN(name)                                                                                                              \
    int name(const char *path, int flags, ...) {                                                                                \
        static int (*real)(const char *, int, ...);                                                                             \
        mode_t mode = 0;                                                                                                        \
        if ((flags & O_CREAT) != 0) {                                                                                           \
            va_list more;                                                                                                       \
            va_start(more, flags);                                                                                              \
            mode = va_arg(more, mode_t);                                                                                        \
            va_end(more);                                                                                                       \
        }                                                                                                                       \
        if (real == NULL) {                                                                                                     \
            real = dlsym(RTLD_NEXT, #name);                                                                                     \
        }                                                                                                                       \
        return opens(real, path, flags, mode);                                                                                  \
    }

OPEN(open)
OPEN(open64)

/* What is removed counts only where the process is killed: nobody is told that the disk is full when he makes room. */
int unlink(const char *path) {
    static int (*real)(const char *);
    if (real == NULL) {
        real = REAL(unlink);
    }
    return failure == 0 && is_below(path) && fails() ? -1 : real(path);
}

int rmdir(const char *path) {
    static int (*real)(const char *);
    if (real == NULL) {
        real = REAL(rmdir);
    }
    return failure == 0 && is_below(path) && fails() ? -1 : real(path);
}
