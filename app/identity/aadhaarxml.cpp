#include "identity/aadhaarxml.h"

#include "identity/numbers.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
const QByteArray element("<PrintLetterBarcodeData");
constexpr int maxAttributes = 40;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
        || c == ':';
}

// The five entities of XML; any other reference is refused by the caller.
bool unescaped(const QByteArray &raw, QByteArray &out)
{
    static const QHash<QByteArray, char> known{
        { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }
    };
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) != '&') {
            out += raw.at(i);
            continue;
        }
        const auto end = raw.indexOf(';', i);
        const QByteArray word = end < 0 ? QByteArray() : raw.mid(i + 1, end - i - 1);
        if (!known.contains(word))
            return false;
        out += known.value(word);
        i = end;
    }
    return true;
}

class AttributeScanner
{
public:
    AttributeScanner(const QByteArray &bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    // Reads up to "/>" or ">". False where the element is not well formed.
    bool run(QHash<QByteArray, QByteArray> &attributes)
    {
        for (int i = 0; i <= maxAttributes; ++i) {
            skipSpaces();
            if (peek() == '/' || peek() == '>')
                return true;
            if (!one(attributes))
                return false;
        }
        return false;
    }

private:
    char peek() const { return m_at < m_bytes.size() ? m_bytes.at(m_at) : '\0'; }
    void skipSpaces()
    {
        while (isSpace(peek()))
            ++m_at;
    }
    bool one(QHash<QByteArray, QByteArray> &attributes)
    {
        const auto start = m_at;
        while (isNameByte(peek()))
            ++m_at;
        const QByteArray name = m_bytes.mid(start, m_at - start);
        skipSpaces();
        if (name.isEmpty() || peek() != '=')
            return false;
        ++m_at;
        skipSpaces();
        const char quote = peek();
        const auto end = quote == '"' || quote == '\'' ? m_bytes.indexOf(quote, m_at + 1) : -1;
        QByteArray value;
        if (end < 0 || attributes.contains(name) || !unescaped(m_bytes.mid(m_at + 1, end - m_at - 1), value))
            return false;
        attributes.insert(name, value);
        m_at = end + 1;
        return true;
    }

    const QByteArray &m_bytes;
    qsizetype m_at;
};

class FieldMaker
{
public:
    FieldMaker(const QHash<QByteArray, QByteArray> &attributes, AadhaarXml &out)
        : m_attributes(attributes)
        , m_out(out)
    {
    }
    QString text(const char *name)
    {
        bool controls = false;
        const QString value = escapeControls(QString::fromUtf8(m_attributes.value(name)).trimmed(), &controls);
        if (controls && !m_out.notes.contains(u"control-characters"_s))
            m_out.notes << u"control-characters"_s;
        return value == u"null" ? QString() : value;
    }

private:
    const QHash<QByteArray, QByteArray> &m_attributes;
    AadhaarXml &m_out;
};
} // namespace

bool looksLikeAadhaarXml(const QByteArray &payload)
{
    const QByteArray start = payload.left(aadhaarXmlMaxBytes);
    return start.contains("PrintLetterBarcodeData") || start.contains("<QPDB") || start.contains("<QDB")
        || start.contains("OfflinePaperlessKyc") || start.contains("<OKY");
}

AadhaarXml parseAadhaarXml(const QByteArray &payload)
{
    AadhaarXml out;
    if (payload.size() > aadhaarXmlMaxBytes)
        out.problem = u"too-large"_s;
    else if (payload.contains("<!"))
        out.problem = u"not-allowed-markup"_s;
    const auto at = payload.indexOf(element);
    if (out.problem.isEmpty() && at < 0)
        out.problem = u"unknown-version"_s;
    if (!out.problem.isEmpty())
        return out;
    QHash<QByteArray, QByteArray> attributes;
    if (!AttributeScanner(payload, at + element.size()).run(attributes) || attributes.isEmpty()) {
        out.problem = u"bad-markup"_s;
        return out;
    }
    FieldMaker make(attributes, out);
    out.fields.name = make.text("name").simplified();
    out.fields.careOf = make.text(attributes.contains("gname") ? "gname" : "co");
    out.fields.birth = Birth::from(make.text("dob"));
    if (out.fields.birth.isEmpty())
        out.fields.birth = Birth::from(make.text("yob"));
    out.fields.sex = sexFrom(make.text("gender"));
    out.fields.district = make.text("dist");
    out.fields.state = make.text("state");
    out.fields.postcode = make.text("pc");
    const QString number = make.text("uid");
    out.fields.number = base::MaskedId::fromNumber(number);
    if (number.size() == 12 && std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); })
        && !verhoeffValid(number))
        out.notes << u"check-digit"_s;
    return out;
}

} // namespace mulakat::identity
