#include "media/confine.h"

#include <cstddef>
#include <fcntl.h>
#include <iterator>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace mulakat::media {

namespace {
#if defined(__x86_64__)
constexpr unsigned ownArchitecture = AUDIT_ARCH_X86_64;
constexpr unsigned foreignCalls = 0x40000000; // x32
#elif defined(__aarch64__)
constexpr unsigned ownArchitecture = AUDIT_ARCH_AARCH64;
constexpr unsigned foreignCalls = 0x80000000;
#else
#error "the list of system calls is known for x86-64 and ARM64 only"
#endif

constexpr unsigned refusedCalls[] = {
    __NR_socket,  __NR_socketpair, __NR_connect, __NR_bind,         __NR_sendto,         __NR_sendmsg,
    __NR_execve,  __NR_execveat,   __NR_ptrace,  __NR_io_uring_setup, __NR_process_vm_writev, __NR_mount,
    __NR_setns,   __NR_unshare,    __NR_bpf,     __NR_perf_event_open, __NR_keyctl,
};

// Other programs, other processes, and ways around the file system's rules.
constexpr unsigned refusedInTalk[] = {
    __NR_execve, __NR_execveat, __NR_ptrace,  __NR_io_uring_setup, __NR_process_vm_writev, __NR_process_vm_readv, __NR_mount,
    __NR_setns,  __NR_unshare,  __NR_bpf,     __NR_perf_event_open, __NR_keyctl,           __NR_open_by_handle_at,
};

bool limit(decltype(RLIMIT_CPU) what, rlim_t most)
{
    const rlimit both{most, most};
    return ::setrlimit(what, &both) == 0;
}

template <unsigned count>
bool refuseCalls(const unsigned (&refused)[count])
{
    constexpr unsigned head = 5;
    sock_filter program[head + count + 2] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ownArchitecture, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, foreignCalls, count + 1, 0),
    };
    for (unsigned i = 0; i < count; ++i)
        program[head + i] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, refused[i], static_cast<unsigned char>(count - i), 0);
    program[head + count] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    program[head + count + 1] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 1 /* EPERM */);
    const sock_fprog filter{static_cast<unsigned short>(std::size(program)), program};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

// Debian 12's headers do not know the newest rights; a kernel that does not know one refuses the rule set.
constexpr __u64 makingRights = LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR
    | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
    | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr __u64 truncateRight = 1ULL << 14; // from the third version on

// Nothing on any file system may be made, removed or written, but what stands in /dev already.
bool forbidWriting()
{
    const long version = ::syscall(__NR_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = makingRights | LANDLOCK_ACCESS_FS_WRITE_FILE | (version >= 3 ? truncateRight : 0);
    const int set = int(::syscall(__NR_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0));
    landlock_path_beneath_attr devices{};
    devices.allowed_access = LANDLOCK_ACCESS_FS_WRITE_FILE;
    devices.parent_fd = ::open("/dev", O_PATH | O_CLOEXEC);
    const bool held = set >= 0 && devices.parent_fd >= 0
        && ::syscall(__NR_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &devices, 0) == 0
        && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::syscall(__NR_landlock_restrict_self, set, 0) == 0;
    for (const int fd : {set, int(devices.parent_fd)}) {
        if (fd >= 0)
            ::close(fd);
    }
    return held;
}
} // namespace

bool confineToPictures(unsigned cpuSeconds)
{
    constexpr rlim_t megabyte = 1024 * 1024;
    return limit(RLIMIT_AS, 1536 * megabyte) && limit(RLIMIT_CPU, cpuSeconds) && limit(RLIMIT_FSIZE, 16 * megabyte)
        && limit(RLIMIT_NOFILE, 64) && limit(RLIMIT_CORE, 0) && refuseCalls(refusedCalls);
}

bool confineToTalk()
{
    const bool quiet = limit(RLIMIT_CORE, 0) && refuseCalls(refusedInTalk);
    return forbidWriting() && quiet;
}

} // namespace mulakat::media
