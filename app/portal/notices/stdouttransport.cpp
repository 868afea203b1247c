#include "portal/notices/stdouttransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace mulakat::portal::notices {

bool StdoutTransport::carries(const QString &) const
{
    return true;
}

void StdoutTransport::send(const Letter &letter, Reply reply)
{
    const QJsonObject json{{QStringLiteral("to"), letter.to},
                           {QStringLiteral("channel"), letter.channel},
                           {QStringLiteral("template"), letter.pattern},
                           {QStringLiteral("language"), letter.language},
                           {QStringLiteral("text"), letter.text}};
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    const bool written = std::fwrite(line.constData(), 1, size_t(line.size()), stdout) == size_t(line.size());
    const bool out = std::fflush(stdout) == 0 && written;
    if (!out)
        std::clearerr(stdout);
    reply(out ? Delivery::Sent : Delivery::Later);
}

} // namespace mulakat::portal::notices
