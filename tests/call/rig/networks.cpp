#include "rig/networks.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <sched.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

namespace {
base::Done runWords(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(words.first(), words.mid(1));
    if (process.waitForFinished(10'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return base::done();
    return base::fail(base::FailureCode::Internal,
                      {{u"command"_s, words.join(u' ')}, {u"said"_s, QString::fromUtf8(process.readAll()).trimmed()}});
}
} // namespace

Networks::Networks()
{
    const QString id = QString::number(QCoreApplication::applicationPid());
    m_kiosk = u"mulakat-k-"_s + id;
    m_visitor = u"mulakat-v-"_s + id;
    m_router = u"mulakat-r-"_s + id;
}

Networks::~Networks()
{
    if (!m_made)
        return;
    for (const QString &name : {m_kiosk, m_visitor, m_router})
        (void)ip(u"netns del "_s + name);
}

base::Done Networks::ip(const QString &words) const
{
    return runWords(QStringList{u"ip"_s} + words.split(u' '));
}

// A run that was killed leaves its namespaces; their process is gone.
void Networks::sweep() const
{
    for (const QString &name : QDir(u"/run/netns"_s).entryList({u"mulakat-?-*"_s}, QDir::AllEntries | QDir::System)) {
        if (!QFileInfo::exists(u"/proc/"_s + name.section(u'-', 2)))
            (void)ip(u"netns del "_s + name);
    }
}

base::Done Networks::make()
{
    sweep();
    m_made = true;
    QStringList steps;
    for (const QString &name : {m_kiosk, m_visitor, m_router})
        steps << u"netns add "_s + name << u"-n %1 link set lo up"_s.arg(name);
    steps << u"-n %1 link add k0 type veth peer name eth0 netns %2"_s.arg(m_router, m_kiosk)
          << u"-n %1 link add v0 type veth peer name eth0 netns %2"_s.arg(m_router, m_visitor)
          << u"-n %1 link set k0 up"_s.arg(m_router) << u"-n %1 link set v0 up"_s.arg(m_router)
          << u"-n %1 link set eth0 up"_s.arg(m_kiosk) << u"-n %1 link set eth0 up"_s.arg(m_visitor)
          << u"-n %1 addr add 10.77.1.1/24 dev k0"_s.arg(m_router) << u"-n %1 addr add 10.77.2.1/24 dev v0"_s.arg(m_router)
          << u"-n %1 addr add fd77:1::1/64 dev k0 nodad"_s.arg(m_router)
          << u"-n %1 addr add fd77:2::1/64 dev v0 nodad"_s.arg(m_router);
    for (const QString &step : steps) {
        if (const auto done = ip(step); !done)
            return done;
    }
    if (const auto done = setForwarding(true); !done)
        return done;
    return setFamilies(true, true);
}

base::Done Networks::setFamilies(bool v4, bool v6)
{
    const auto each = [&](const QString &name, int side) -> base::Done {
        QStringList steps{u"-n %1 -4 addr flush dev eth0"_s.arg(name), u"-n %1 -6 addr flush dev eth0 scope global"_s.arg(name)};
        if (v4)
            steps << u"-n %1 addr add 10.77.%2.2/24 dev eth0"_s.arg(name).arg(side)
                  << u"-n %1 route replace default via 10.77.%2.1"_s.arg(name).arg(side);
        if (v6)
            steps << u"-n %1 addr add fd77:%2::2/64 dev eth0 nodad"_s.arg(name).arg(side)
                  << u"-n %1 -6 route replace default via fd77:%2::1"_s.arg(name).arg(side);
        for (const QString &step : steps) {
            if (const auto done = ip(step); !done)
                return done;
        }
        return base::done();
    };
    const auto kiosk = each(m_kiosk, 1);
    return kiosk ? each(m_visitor, 2) : kiosk;
}

base::Done Networks::setForwarding(bool on)
{
    const QString script = u"echo %1 >/proc/sys/net/ipv4/ip_forward && echo %1 >/proc/sys/net/ipv6/conf/all/forwarding"_s;
    return runWords(inRouter() << u"sh"_s << u"-c"_s << script.arg(on ? 1 : 0));
}

base::Done Networks::setRateTowards(End end, int kilobits)
{
    const QString cable = end == End::Kiosk ? u"k0"_s : u"v0"_s;
    const QStringList tc{u"tc"_s, u"-n"_s, m_router, u"qdisc"_s};
    if (kilobits <= 0)
        return runWords(tc + QStringList{u"del"_s, u"dev"_s, cable, u"root"_s});
    return runWords(tc
                    + QStringList{u"replace"_s, u"dev"_s, cable, u"root"_s, u"tbf"_s, u"rate"_s, QString::number(kilobits) + u"kbit"_s,
                                  u"burst"_s, u"4k"_s, u"limit"_s, u"16k"_s});
}

int Networks::tapKiosk() const
{
    const QByteArray path = "/run/netns/" + m_router.toUtf8();
    int tap = -1;
    std::thread([&] { // a thread of its own: only it moves into the namespace
        const int space = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
        if (space < 0 || ::setns(space, CLONE_NEWNET) != 0)
            return;
        ::close(space);
        tap = ::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, htons(ETH_P_ALL));
        sockaddr_ll at{};
        at.sll_family = AF_PACKET;
        at.sll_protocol = htons(ETH_P_ALL);
        at.sll_ifindex = int(::if_nametoindex("k0"));
        if (tap >= 0 && ::bind(tap, reinterpret_cast<sockaddr *>(&at), sizeof at) != 0)
            ::close(std::exchange(tap, -1));
    }).join();
    return tap;
}

} // namespace mulakat::testing
