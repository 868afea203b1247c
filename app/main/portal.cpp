#include "base/built.h"
#include "base/leftovers.h"
#include "base/logging.h"
#include "main/portalnotices.h"
#include "main/portaloptions.h"
#include "portal/notices/noticequeue.h"
#include "portal/server/portalserver.h"
#include "portal/web/joinpart.h"
#include "portal/web/receiptpart.h"
#include "portal/web/statuspart.h"
#include "store/logstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {

enum Exit { Done = 0, WrongUse = 2, Unreadable = 3, Missing = 4 };

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char one = 1;
    (void)!::write(signalPipe[0], &one, 1);
}

// SIGTERM and SIGINT end the event loop; a reader of standard output that goes away does not end the program.
void endOnSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [&application] { application.quit(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

const char *adviceFor(base::FailureCode code)
{
    switch (code) {
    case base::FailureCode::StoreNewer:
        return "the database was written by a newer version of Mulakat: install that version, nothing was changed";
    case base::FailureCode::StoreDamaged:
        return "the database is damaged: leave the file as it is and restore the last backup into a new folder";
    case base::FailureCode::StoreFailed:
        return "the database cannot be opened: check that it is there and that this user may write it";
    case base::FailureCode::DiskFull:
        return "the disk is full: make room and start again";
    case base::FailureCode::ChainBroken:
        return "the log is not in order: run mulakatctl log verify";
    case base::FailureCode::BadInput:
    case base::FailureCode::Unreadable:
        return "a file cannot be read: correct it and start again";
    case base::FailureCode::KeyMissing:
        return "a key or certificate cannot be read";
    case base::FailureCode::DeviceMissing:
        return "the address cannot be had: another program may be listening there";
    default:
        return "cannot start";
    }
}

int complain(const base::Failure &failure)
{
    const QByteArray info = failure.info.isEmpty() ? QByteArray() : ' ' + QJsonDocument(failure.info).toJson(QJsonDocument::Compact);
    std::fprintf(stderr, "mulakat-portal: %s (%s)%s\n", adviceFor(failure.code),
                 qPrintable(base::failureName(failure.code)), info.constData());
    switch (failure.code) {
    case base::FailureCode::StoreNewer:
    case base::FailureCode::StoreDamaged:
    case base::FailureCode::ChainBroken:
    case base::FailureCode::BadInput:
    case base::FailureCode::Unreadable:
        return Unreadable;
    default:
        return Missing;
    }
}

base::Result<portal::notices::Transports> waysOut(const portal::Options &options)
{
    portal::notices::Transports ways;
    for (const QString &address : options.notices) {
        auto way = portal::notices::makeTransport(address);
        if (!way)
            return way.error();
        ways.push_back(std::move(*way));
    }
    return ways;
}

base::Result<portal::hub::TurnService> turnOf(const portal::Options &options)
{
    if (options.turn.isEmpty())
        return portal::hub::TurnService();
    return portal::hub::TurnService::fromFile(options.turn, options.turnSecretFile);
}

int serve(const portal::Options &options, const base::Clock &clock)
{
    auto hub = portal::hub::Hub::open(options.dataDir, options.database, clock);
    if (!hub)
        return complain(hub.error());
    (*hub)->setBuiltUtcMs(base::builtUtcMs());
    auto ways = waysOut(options);
    if (!ways)
        return complain(ways.error());
    const auto turn = turnOf(options);
    if (!turn)
        return complain(turn.error());
    portal::HubNotices source(**hub, options.publicUrl);
    portal::notices::NoticeQueue notices((*hub)->log().database(), source, std::move(*ways), clock);
    portal::web::Seats seats((*hub)->log().database(), **hub, clock);
    portal::web::PageOptions paging;
    paging.mediaProgram = QCoreApplication::applicationDirPath() + u"/mulakat-media"_s;
    portal::web::Pages pages(**hub, (*hub)->log(), notices, clock, paging);
    pages.add(std::make_unique<portal::web::StatusPart>(pages.services()));
    pages.add(std::make_unique<portal::web::ReceiptPart>(pages.services()));
    pages.add(std::make_unique<portal::web::JoinPart>(pages.services(), seats, *turn));
    (*hub)->onNews([&](const QList<visits::Event> &accepted) { notices.take(accepted); });
    portal::server::PortalServer::Options serving;
    serving.transport = options.transport;
    portal::server::PortalServer server(serving, **hub, [&](const auto &request) { return pages.handle(request); }, seats,
                                        *turn, clock);
    const auto port = server.start();
    if (!port)
        return complain(port.error());
    const QString url = portal::urlOf(options.transport, *port);
    source.setPublicUrl(options.publicUrl.isEmpty() ? url : options.publicUrl);
    (*hub)->setPublicUrl(source.publicUrl());
    notices.catchUp();
    std::fprintf(stderr, "mulakat-portal: listening on %s\n", qPrintable(url));
    std::fflush(stderr);
    QCoreApplication::exec();
    server.stop();
    const auto written = (*hub)->checkpoint();
    return written ? Done : complain(written.error());
}

} // namespace

int main(int argc, char **argv)
{
    ::signal(SIGPIPE, SIG_IGN);
    base::overwriteFreedMemory(argv);
    base::writeNoCoreFile();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mulakat-portal"_s);
    const auto options = portal::Options::parse(QCoreApplication::arguments().mid(1));
    if (!options) {
        std::fprintf(stderr, "mulakat-portal: %s\n%s", qPrintable(options.error().info.value(u"detail"_s).toString()),
                     portal::Options::usage());
        return WrongUse;
    }
    if (options->help) {
        std::printf("%s", portal::Options::usage());
        return Done;
    }
    endOnSignals(application);
    const base::SystemClock clock;
    return serve(*options, clock);
}
