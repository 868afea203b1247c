#include "identity/aadhaarqr.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
// The last ten digits of an Indian mobile: +91, 0091 and a leading 0 are not hashed. Empty where it is none.
QString tenDigits(const QString &mobile)
{
    QString digits;
    for (const QChar c : mobile) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
    }
    return digits.size() >= 10 && digits.size() <= 14 ? digits.right(10) : QString();
}

bool isHashOf(const QByteArray &hash, const QString &contact, int rounds)
{
    QByteArray value = contact.toUtf8();
    for (int i = 0; i < rounds; ++i)
        value = QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex();
    return value == hash.toHex();
}

int roundsOf(const AadhaarQr &card)
{
    return std::max(1, card.reference.at(3).digitValue());
}

// One hash though both contacts are announced: it may be either's.
bool isOfEither(const AadhaarQr &card)
{
    return card.emailHash.isEmpty() != card.mobileHash.isEmpty() && card.indicator != 1 && card.indicator != 2;
}

Evidence mobileEvidence(const AadhaarQr &card, const QString &mobile)
{
    const QString ten = tenDigits(mobile);
    if (ten.isEmpty())
        return Evidence::Absent;
    if (contactMatches(card, ten))
        return Evidence::Equal;
    if (card.mobileLast4.size() == 4)
        return ten.endsWith(card.mobileLast4) ? Evidence::Equal : Evidence::Differs;
    return card.mobileHash.isEmpty() || isOfEither(card) ? Evidence::Absent : Evidence::Differs;
}

Evidence emailEvidence(const AadhaarQr &card, const QString &email)
{
    if (!email.contains(u'@'))
        return Evidence::Absent;
    if (contactMatches(card, email))
        return Evidence::Equal;
    return card.emailHash.isEmpty() || isOfEither(card) ? Evidence::Absent : Evidence::Differs;
}
} // namespace

bool contactMatches(const AadhaarQr &card, const QString &emailOrMobile)
{
    const QString typed = emailOrMobile.trimmed();
    const bool email = typed.contains(u'@');
    const QByteArray &own = email ? card.emailHash : card.mobileHash;
    const QByteArray &wanted = own.isEmpty() && isOfEither(card) ? card.mobileHash + card.emailHash : own;
    if (wanted.isEmpty() || typed.isEmpty() || card.reference.size() < 4)
        return false;
    const int rounds = roundsOf(card);
    if (email)
        return isHashOf(wanted, typed, rounds) || isHashOf(wanted, typed.toLower(), rounds);
    const QString ten = tenDigits(typed);
    return isHashOf(wanted, ten.isEmpty() ? typed : ten, rounds);
}

Evidence contactEvidence(const AadhaarQr &card, const QString &mobile, const QString &email)
{
    const Evidence byMobile = mobileEvidence(card, mobile);
    const Evidence byEmail = emailEvidence(card, email);
    if (byMobile == Evidence::Equal || byEmail == Evidence::Equal)
        return Evidence::Equal;
    return byMobile == Evidence::Differs || byEmail == Evidence::Differs ? Evidence::Differs : Evidence::Absent;
}

} // namespace mulakat::identity
