#include "portal/hub/hub.h"
#include "portal/hub/hubstate.h"
#include "portal/protocol/strictjson.h"

#include <QCryptographicHash>

namespace mulakat::portal::hub {

using base::fail;
using base::FailureCode;

namespace {

base::RecordId accessRecord(const base::VisitId &visit)
{
    return base::RecordId(QStringLiteral("access-") + visit.text());
}

QByteArray codeHash(const QString &code)
{
    return QCryptographicHash::hash(code.trimmed().toLower().toUtf8(), QCryptographicHash::Sha256);
}

// Video visits that are given a slot and still ahead, and have no link yet.
bool wantsAccess(const visits::Visit &visit)
{
    return visit.mode == visits::Mode::Video && visit.state == visits::State::Approved && visit.accessVersion == 0;
}

visits::Event accessIssued(const base::VisitId &visit, int version, qint64 nowMs)
{
    return {visit, visits::EventType::AccessIssued, {{QStringLiteral("version"), version}}, nowMs, visits::Mover::Portal, {}};
}

} // namespace

// Inside write(): new secrets of the visit, and the event that says so.
base::Done Hub::State::putAccess(const base::VisitId &visit)
{
    const visits::Visit *known = order.book().visit(visit);
    if (!known)
        return fail(FailureCode::UnknownVisit);
    const int version = known->accessVersion + 1;
    const QJsonObject json{{QStringLiteral("code"), base::randomId()},
                           {QStringLiteral("otp"), base::randomDigits(6)},
                           {QStringLiteral("pin"), base::randomDigits(4)},
                           {QStringLiteral("version"), version}};
    const RecordDraft record{accessRecord(visit), visit, QStringLiteral("access"), protocol::toBytes(json)};
    if (const auto put = log->putRecord(record); !put)
        return put.error();
    return appendOwn(accessIssued(visit, version, clock.utcMs()));
}

// Keeps the look-up from code to visit: the newest code of each visit, and only that.
void Hub::State::readCode(const base::VisitId &visit)
{
    const auto body = log->getRecord(accessRecord(visit));
    const auto json = body ? protocol::parseObject(*body, 4096) : base::Result<QJsonObject>(body.error());
    if (const auto old = codeOfVisit.constFind(visit); old != codeOfVisit.cend())
        visitOfCode.remove(*old);
    codeOfVisit.remove(visit);
    if (!json)
        return;
    const QByteArray hash = codeHash(json->value(QLatin1String("code")).toString());
    codeOfVisit.insert(visit, hash);
    visitOfCode.insert(hash, visit);
}

base::Result<JoinAccess> Hub::access(const base::VisitId &visit)
{
    const auto body = m->log->getRecord(accessRecord(visit));
    const visits::Visit *known = m->order.book().visit(visit);
    if (!body || !known)
        return fail(FailureCode::UnknownVisit);
    const auto json = protocol::parseObject(*body, 4096);
    if (!json)
        return json.error();
    JoinAccess access;
    access.code = json->value(QLatin1String("code")).toString();
    access.link = m->publicUrl + QStringLiteral("/join/") + access.code;
    access.otp = json->value(QLatin1String("otp")).toString();
    access.pin = json->value(QLatin1String("pin")).toString();
    access.version = json->value(QLatin1String("version")).toInt();
    return access;
}

base::Result<JoinAccess> Hub::issueAccess(const base::VisitId &visit)
{
    const auto written = m->write([&] { return m->putAccess(visit); });
    tell();
    return written ? access(visit) : base::Result<JoinAccess>(written.error());
}

std::optional<base::VisitId> Hub::visitOfCode(const QString &code) const
{
    const auto it = m->visitOfCode.constFind(codeHash(code));
    return it == m->visitOfCode.cend() ? std::nullopt : std::optional(*it);
}

// Every visit that should have a link and has none. Looked at again inside the transaction: another process may have
// been quicker.
base::Done Hub::giveAccess()
{
    if (!m->reacts)
        return base::done();
    QList<base::VisitId> wanting;
    for (const visits::Visit &visit : m->order.book().visits()) {
        if (wantsAccess(visit) && visit.slot.date >= m->clock.today())
            wanting << visit.id;
    }
    if (wanting.isEmpty())
        return base::done();
    return m->write([&] {
        for (const base::VisitId &id : wanting) {
            const visits::Visit *visit = m->order.book().visit(id);
            if (!visit || !wantsAccess(*visit))
                continue;
            if (const auto put = m->putAccess(id); !put)
                return put;
        }
        return base::done();
    });
}

base::Result<QString> Hub::nextVisitNumber(QDate date)
{
    constexpr int firstSerial = 601; // the field's forms count from there
    const QString key = QStringLiteral("visrn/") + date.toString(Qt::ISODate);
    QString number;
    const auto written = m->write([&] {
        int serial = std::max(firstSerial - 1, m->log->setting(key).toInt());
        do
            number = date.toString(QStringLiteral("yyyy/MM/dd/")) + QString::number(++serial);
        while (m->order.book().visitByNumber(number)); // imports bring their own
        return m->log->setSetting(key, QString::number(serial));
    });
    tell();
    return written ? base::Result<QString>(number) : base::Result<QString>(written.error());
}

} // namespace mulakat::portal::hub
