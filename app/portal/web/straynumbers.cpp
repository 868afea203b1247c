#include "portal/web/straynumbers.h"

#include "base/masked.h"
#include "portal/web/registercheck.h"

#include <QRegularExpression>

namespace mulakat::portal::web {

namespace {

// A telephone number has as many digits as an Aadhaar: one of India is kept as its ten, one from abroad begins with + or 00.
QString telephone(const QString &typed)
{
    const QString masked = base::maskCheckedNumbers(typed);
    if (masked == typed || typed.startsWith(u'+') || typed.startsWith(QLatin1String("00")))
        return typed;
    const QString number = mobileNumber(typed);
    return number.isEmpty() ? masked : number;
}

} // namespace

QString withoutStrayAadhaar(const QString &field, const QString &idKind, const QString &typed)
{
    if (field == QLatin1String("visitor_id_number"))
        return idKind == QLatin1String("aadhaar") ? typed : base::maskCheckedNumbers(typed);
    if (field == QLatin1String("visitor_mobile"))
        return telephone(typed);
    const bool otherNumbers = field == QLatin1String("visitor_registration") || field == QLatin1String("visitor_email");
    return otherNumbers ? base::maskCheckedNumbers(typed) : base::maskAadhaarNumbers(typed);
}

bool holdsMasked(const QString &text)
{
    static const QRegularExpression masked(QStringLiteral("X{8}\\d{4}"));
    return masked.match(text).hasMatch();
}

} // namespace mulakat::portal::web
