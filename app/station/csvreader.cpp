#include "station/csvreader.h"

#include "base/masked.h"

#include <QStringDecoder>
#include <array>

namespace mulakat::station {

namespace {

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr int maxRows = 20000;
constexpr int maxColumns = 200;
constexpr int maxCell = 500;

QString fromWindows1252(const QByteArray &bytes)
{
    // 0x80 to 0x9F; the rest is Latin-1. 0 where Windows-1252 has no character.
    static constexpr std::array<char16_t, 32> upper{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    QString out;
    out.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        out += code >= 0x80 && code <= 0x9F ? QChar(upper[code - 0x80]) : QChar(char16_t(code));
    }
    return out;
}

QString decodedAs(QStringDecoder::Encoding encoding, const QByteArray &bytes, bool *ok)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder.decode(bytes);
    *ok = !decoder.hasError();
    return text;
}

// UTF-16 without a mark shows as every second byte zero, in Latin text at least.
std::optional<QStringDecoder::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 400) & ~qsizetype(1);
    int evenZeros = 0;
    int oddZeros = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        evenZeros += bytes[i] == 0;
        oddZeros += bytes[i + 1] == 0;
    }
    if (looked >= 8 && oddZeros * 4 > looked)
        return QStringDecoder::Utf16LE;
    if (looked >= 8 && evenZeros * 4 > looked)
        return QStringDecoder::Utf16BE;
    return std::nullopt;
}

QString cleanCell(QStringView raw)
{
    QString out;
    out.reserve(std::min<qsizetype>(raw.size(), maxCell));
    for (const QChar c : raw) {
        const char16_t u = c.unicode();
        const bool bidi = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F;
        if (bidi || u == 0xFEFF || u == 0)
            continue;
        out += u < 0x20 || u == 0x7F || u == 0xA0 ? QChar(u' ') : c;
        if (out.size() >= maxCell)
            break;
    }
    return base::maskAadhaarNumbers(out.simplified());
}

QChar guessSeparator(const QString &text)
{
    // The one that stands most often outside quotes in the first lines.
    static constexpr std::array<char16_t, 4> candidates{u',', u';', u'\t', u'|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    int lines = 0;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u'\n' && ++lines > 40)
            break;
        for (size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i];
    }
    return QChar(candidates[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())]);
}

class Parser
{
public:
    Parser(const QString &text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    base::Result<QList<CsvRow>> rows()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            i = take(i);
            if (m_tooLarge)
                return base::fail(base::FailureCode::TooLarge);
        }
        endRow();
        if (m_tooLarge)
            return base::fail(base::FailureCode::TooLarge);
        return m_rows;
    }

private:
    // Takes the character at `i`; returns the index of the last one it used.
    qsizetype take(qsizetype i)
    {
        const QChar c = m_text.at(i);
        if (m_quoted) {
            if (c == u'"' && i + 1 < m_text.size() && m_text.at(i + 1) == u'"') {
                m_cell += c;
                return i + 1;
            }
            if (c == u'"')
                m_quoted = false;
            else
                m_cell += c;
            m_line += c == u'\n';
            return i;
        }
        if (c == u'"' && QStringView(m_cell).trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            const bool pair = c == u'\r' && i + 1 < m_text.size() && m_text.at(i + 1) == u'\n';
            endRow();
            ++m_line;
            m_rowLine = m_line;
            return pair ? i + 1 : i;
        } else {
            m_cell += c;
        }
        return i;
    }

    void endCell()
    {
        m_cells << cleanCell(m_cell);
        m_cell.clear();
        m_tooLarge |= m_cells.size() > maxColumns;
    }

    void endRow()
    {
        endCell();
        if (!m_cells.join(QString()).isEmpty())
            m_rows << CsvRow{m_rowLine, m_cells};
        m_cells.clear();
        m_tooLarge |= m_rows.size() > maxRows;
    }

    const QString &m_text;
    QChar m_separator;
    QList<CsvRow> m_rows;
    QStringList m_cells;
    QString m_cell;
    int m_line = 1;
    int m_rowLine = 1;
    bool m_quoted = false;
    bool m_tooLarge = false;
};

} // namespace

base::Result<QString> decodeText(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes)
        return base::fail(base::FailureCode::TooLarge);
    bool ok = false;
    std::optional<QStringDecoder::Encoding> encoding;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        encoding = QStringDecoder::Utf16;
    else
        encoding = unmarkedUtf16(bytes);
    QString text = decodedAs(encoding.value_or(QStringDecoder::Utf8), bytes, &ok);
    if (!ok && encoding)
        return base::fail(base::FailureCode::Unreadable);
    if (!ok)
        text = fromWindows1252(bytes);
    if (text.trimmed().isEmpty() || text.contains(QChar(u'\0')))
        return base::fail(base::FailureCode::Unreadable);
    return text;
}

base::Result<QList<CsvRow>> readCsv(const QByteArray &bytes)
{
    const auto text = decodeText(bytes);
    if (!text)
        return text.error();
    return Parser(*text, guessSeparator(*text)).rows();
}

} // namespace mulakat::station
