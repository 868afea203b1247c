#include "main/ctl_slip.h"

#include "audit/slip.h"

#include <QFile>

namespace mulakat::ctl
{

namespace
{
constexpr int secretBytes = 64; // its second half is the public key
}

identity::CheckReport withSlipJudged(identity::CheckReport report, const QString &payload, const QString &dataDir)
{
    QFile key(dataDir + QStringLiteral("/keys/slip.key"));
    if (report.document != identity::DocumentKind::Slip || !key.open(QIODevice::ReadOnly))
        return report;
    const QByteArray secret = key.readAll();
    if (secret.size() != secretBytes)
        return report;
    const auto slip = audit::readSlip(payload, {secret.right(secretBytes / 2)});
    const bool genuine = slip && slip->genuine;
    report.problems.removeAll(QStringLiteral("not-checked"));
    report.signature = genuine ? identity::Signature::Valid : identity::Signature::Invalid;
    report.outcome = genuine ? identity::Outcome::Verified : identity::Outcome::Rejected;
    report.level = genuine ? 3 : 0;
    return report;
}

} // namespace mulakat::ctl
