#include "portal/server/stationkeys.h"

#include "portal/protocol/strictjson.h"

#include <QFile>

namespace mulakat::portal::server {

StationKeys::StationKeys(QString folder)
    : m_folder(std::move(folder))
{
}

base::Result<QByteArray> StationKeys::publicKey(const QString &station, protocol::StationRole role) const
{
    const base::Failure no = base::fail(base::FailureCode::NotAllowed);
    if (!protocol::isName(station, 32) || station.startsWith(u'.'))
        return no;
    QFile file(m_folder + u'/' + station + QStringLiteral(".pub"));
    if (!file.open(QIODevice::ReadOnly))
        return no;
    const QList<QByteArray> words = file.read(1024).simplified().split(' ');
    const QByteArray key = QByteArray::fromHex(words.value(0));
    const QByteArray roles = words.value(1);
    if (key.size() != 32 || words.value(0).size() != 64)
        return no;
    if (!roles.isEmpty() && !roles.split(',').contains(name(role).toUtf8()))
        return no;
    return key;
}

} // namespace mulakat::portal::server
