#include "identity/cardindex.h"

#include "identity/numbers.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr qsizetype shortestKey = 16;
constexpr qsizetype markBytes = 16;

QByteArray keyedDigest(const QByteArray &key, const QByteArray &purpose, const QString &text)
{
    if (key.size() < shortestKey || text.isEmpty())
        return {};
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(purpose + '|' + text.toUtf8());
    return code.result();
}

QString canonicalText(const QString &text, bool spaces)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toUpper().simplified()) {
        if (c.isLetterOrNumber() || c.isMark() || (spaces && c.isSpace()))
            out += c;
    }
    return out;
}
} // namespace

QByteArray numberDigest(const QByteArray &key, DocumentKind kind, const QString &number)
{
    const QString canonical = canonicalText(number, false);
    // A masked number names ten thousand cards, a short one no card at all.
    if (canonical.size() < 5 || canonical.startsWith(u"XXXX"))
        return {};
    return keyedDigest(key, "mulakat/card-number/v1", bookingKind(kind) + u'|' + canonical);
}

QByteArray signedDigest(const QByteArray &key, const Fields &fields)
{
    const QString holder = canonicalText(fields.name, true);
    if (holder.isEmpty() || fields.birth.isEmpty() || fields.number.isEmpty())
        return {};
    const QString birth
        = fields.birth.date.isValid() ? fields.birth.date.toString(Qt::ISODate) : QString::number(fields.birth.year);
    return keyedDigest(key, "mulakat/card-signed/v1",
                       QStringList{ holder, birth, name(fields.sex), fields.number.last4() }.join(u'|'));
}

QString cardMark(const QByteArray &digest, const QString &visit, const QString &person)
{
    if (visit.isEmpty() || person.isEmpty())
        return {};
    const QByteArray mark = keyedDigest(digest, "mulakat/card-mark/v1", visit + u'|' + person);
    return QString::fromLatin1(mark.left(markBytes).toHex());
}

} // namespace mulakat::identity
