#include "portal/web/html.h"

namespace mulakat::portal::web {

namespace {

// Direction marks, embeddings, overrides and isolates, the byte order mark; not the joiners U+200C and U+200D.
bool steersDirection(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

QString escaped(QStringView plain)
{
    QString out;
    out.reserve(plain.size() + 16);
    for (const QChar c : plain) {
        switch (c.unicode()) {
        case u'&':
            out += QLatin1String("&amp;");
            break;
        case u'<':
            out += QLatin1String("&lt;");
            break;
        case u'>':
            out += QLatin1String("&gt;");
            break;
        case u'"':
            out += QLatin1String("&quot;");
            break;
        case u'\'':
            out += QLatin1String("&#39;");
            break;
        case 0:
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace

Html &Html::operator+=(const Html &other)
{
    m_markup += other.m_markup;
    return *this;
}

Html operator""_h(const char16_t *literal, std::size_t length)
{
    return Html(QString::fromUtf16(literal, qsizetype(length)));
}

Html text(QStringView plain)
{
    return Html(escaped(plain));
}

Html text(int number)
{
    return text(QString::number(number));
}

Html attribute(QLatin1StringView name, QStringView value)
{
    return Html(u' ' + name + QLatin1String("=\"") + escaped(value) + u'"');
}

Html flag(bool on, const Html &attributeText)
{
    return on ? attributeText : Html();
}

Html name(QStringView ofPerson)
{
    return u"<bdi>"_h + text(ofPerson) + u"</bdi>"_h;
}

QString cleaned(QStringView typed)
{
    QString out;
    out.reserve(typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar c = typed.at(i);
        if (c == u'\r')
            out += i + 1 < typed.size() && typed.at(i + 1) == u'\n' ? QString() : QStringLiteral("\n");
        else if (c == u'\n' || c == u'\t')
            out += c;
        else if (c.category() != QChar::Other_Control && !steersDirection(c.unicode()))
            out += c;
    }
    return out.normalized(QString::NormalizationForm_C).trimmed();
}

} // namespace mulakat::portal::web
