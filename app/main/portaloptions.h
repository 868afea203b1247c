#pragma once
#include "base/result.h"
#include "portal/server/transport.h"

#include <QStringList>

namespace mulakat::portal {

// mulakat-portal's words.
struct Options {
    server::TransportOptions transport;
    QString dataDir = QStringLiteral("/var/lib/mulakat");
    QString database;        // "postgresql://…"; empty: SQLite in the data folder
    QStringList notices;     // "stdout", "smtp://…"
    QString publicUrl;       // as families reach it; empty: the listening address
    QStringList turn;        // "turn:host:port?transport=udp"
    QString turnSecretFile;
    bool help = false;

    static const char *usage();
    // BadInput with `detail` for a person on the command line.
    static base::Result<Options> parse(const QStringList &words);
};

// "http://127.0.0.1:8480", "https://[::1]:8480"
QString urlOf(const server::TransportOptions &transport, quint16 port);

} // namespace mulakat::portal
