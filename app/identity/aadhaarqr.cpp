#include "identity/aadhaarqr.h"

#include "identity/gzip.h"

#include <QTimeZone>
#include <memory>
#include <openssl/bn.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr int signatureSize = 256;
constexpr int hashSize = 32;
constexpr int maxText = 255;
constexpr int maxExtraTexts = 4;
const QByteArray codestreamStart("\xFF\x4F\xFF\x51", 4);

QByteArray bytesOf(const QByteArray &digits)
{
    BIGNUM *raw = nullptr;
    const int used = BN_dec2bn(&raw, digits.constData());
    const std::unique_ptr<BIGNUM, void (*)(BIGNUM *)> number(raw, BN_clear_free);
    if (used != digits.size())
        return {};
    QByteArray bytes(BN_num_bytes(raw), Qt::Uninitialized);
    BN_bn2bin(raw, reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

// A zlib container, or the plain fields without any: made so by someone. Anything else is a number that lost digits.
bool isForeignContainer(const QByteArray &bytes)
{
    if (bytes.size() < 3)
        return false;
    const int first = uchar(bytes.at(0));
    const int second = uchar(bytes.at(1));
    const bool zlib = (first & 0x0F) == Z_DEFLATED && (first >> 4) <= 7 && (first * 256 + second) % 31 == 0;
    const bool plain
        = (first >= '0' && first <= '3' && second == 0xFF) || (first == 'V' && second >= '0' && second <= '9');
    return zlib || plain;
}

bool isVersion(const QByteArray &text)
{
    if (text.size() < 2 || text.size() > 3 || text.at(0) != 'V')
        return false;
    return std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Reads texts that each end with one 0xFF; the rest of the buffer is never searched for more of them.
class TextReader
{
public:
    explicit TextReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool next(QByteArray &text)
    {
        const auto end = m_bytes.indexOf('\xFF', m_at);
        if (end < 0 || end - m_at > maxText)
            return false;
        text = m_bytes.mid(m_at, end - m_at);
        m_at = end + 1;
        return true;
    }
    bool atCodestream() const { return m_bytes.mid(m_at, codestreamStart.size()) == codestreamStart; }
    QByteArray rest() const { return m_bytes.mid(m_at); }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

int hashesImplied(const AadhaarQr &card)
{
    if (card.version != u"V1")
        return 0;
    return (card.indicator & 1) + ((card.indicator & 2) >> 1);
}

// The photo ends at an FFD9 that leaves 0, 1 or 2 hashes: first the count the indicator implies, else whichever fits.
void splitTail(AadhaarQr &card, const QByteArray &tail)
{
    int hashes = -1;
    if (tail.startsWith(codestreamStart)) {
        for (const int count : { hashesImplied(card), 0, 1, 2 }) {
            const auto end = tail.size() - count * hashSize;
            if (end >= 6 && tail.mid(end - 2, 2) == QByteArray("\xFF\xD9", 2)) {
                card.photo = tail.left(end);
                hashes = count;
                break;
            }
        }
    }
    if (card.photo.isEmpty()) {
        card.notes << u"no-photo"_s;
        hashes = tail.size() == hashSize || tail.size() == 2 * hashSize ? int(tail.size() / hashSize) : 0;
    }
    if (hashes == 2) {
        card.emailHash = tail.right(2 * hashSize).left(hashSize);
        card.mobileHash = tail.right(hashSize);
    } else if (hashes == 1) {
        (card.indicator == 1 ? card.emailHash : card.mobileHash) = tail.right(hashSize);
    }
}

QString textOf(AadhaarQr &card, const QByteArray &bytes)
{
    bool controls = false;
    const QString text = escapeControls(QString::fromLatin1(bytes), &controls);
    if (controls && !card.notes.contains(u"control-characters"_s))
        card.notes << u"control-characters"_s;
    return text;
}

QString lastDigits(const QByteArray &text)
{
    QString digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += QLatin1Char(c);
    }
    return digits.right(4);
}

// Version, indicator, reference and the fourteen texts. False where the bytes end before they do.
bool readTexts(AadhaarQr &card, TextReader &reader)
{
    QByteArray text;
    if (!reader.next(text))
        return false;
    card.version = u"V1"_s;
    if (isVersion(text)) {
        card.version = QString::fromLatin1(text);
        if (!reader.next(text))
            return false;
    }
    if (text.size() != 1 || text.at(0) < '0' || text.at(0) > '3') {
        card.problem = u"bad-indicator"_s;
        return true;
    }
    card.indicator = text.at(0) - '0';
    if (!reader.next(text))
        return false;
    card.reference = textOf(card, text);
    for (int i = 0; i < 14; ++i) {
        if (!reader.next(text))
            return false;
        card.texts << textOf(card, text);
    }
    return true;
}

// V2 and later carry up to four more texts before the photo; the first is the mobile's last four or a masked mobile.
void readExtraTexts(AadhaarQr &card, TextReader &reader)
{
    if (card.version == u"V1" || !reader.rest().contains(codestreamStart))
        return;
    QByteArray text;
    for (int i = 0; i < maxExtraTexts && !reader.atCodestream() && reader.next(text); ++i) {
        if (i == 0)
            card.mobileLast4 = lastDigits(text);
    }
}

void takeApart(AadhaarQr &card, const QByteArray &inflated)
{
    if (inflated.size() <= signatureSize) {
        card.problem = u"too-few-fields"_s;
        return;
    }
    card.signature = inflated.right(signatureSize);
    card.signedBytes = inflated.chopped(signatureSize);
    TextReader reader(card.signedBytes);
    if (!readTexts(card, reader))
        card.problem = u"too-few-fields"_s;
    if (!card.problem.isEmpty())
        return;
    static const QStringList known{ u"V1"_s, u"V2"_s, u"V3"_s, u"V5"_s };
    if (!known.contains(card.version) || (card.version == u"V1" && inflated.startsWith('V')))
        card.notes << u"unknown-version"_s;
    readExtraTexts(card, reader);
    splitTail(card, reader.rest());
}
} // namespace

QDateTime AadhaarQr::made() const
{
    static const QTimeZone india(19800);
    const QDateTime time(QDate::fromString(reference.mid(4, 8), u"yyyyMMdd"_s),
                         QTime::fromString(reference.mid(12, 6), u"HHmmss"_s), india);
    return reference.size() >= 18 && time.isValid() ? time.toUTC() : QDateTime();
}

Fields AadhaarQr::fields() const
{
    Fields out;
    out.version = version;
    out.number = base::MaskedId::fromLast4(reference.left(4));
    out.issued = made();
    out.mobileLast4 = mobileLast4;
    out.name = texts.value(0).simplified();
    out.birth = Birth::from(texts.value(1));
    out.sex = sexFrom(texts.value(2));
    out.careOf = texts.value(3);
    out.district = texts.value(4);
    out.postcode = texts.value(8);
    out.state = texts.value(10);
    return out;
}

AadhaarQr parseAadhaarQr(const QByteArray &digits)
{
    AadhaarQr card;
    if (digits.size() > aadhaarQrMaxDigits)
        card.problem = u"too-large"_s;
    else if (digits.size() < aadhaarQrMinDigits || digits.startsWith('0')) // no number begins with 0
        card.problem = u"truncated"_s;
    if (!card.problem.isEmpty())
        return card;
    const QByteArray bytes = bytesOf(digits);
    const Inflated inflated = inflateGzip(bytes, aadhaarQrMaxInflated);
    card.problem = inflated.problem;
    if (card.problem == u"not-compressed" && !isForeignContainer(bytes))
        card.problem = u"truncated"_s;
    if (!card.problem.isEmpty())
        return card;
    if (!inflated.canonical)
        card.notes << u"recoded"_s;
    takeApart(card, inflated.bytes);
    return card;
}

} // namespace mulakat::identity
