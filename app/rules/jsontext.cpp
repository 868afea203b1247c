#include "rules/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringDecoder>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
constexpr int deepest = 32;

class Parser
{
public:
    Parser(QString text, JsonText &out)
        : m_text(std::move(text))
        , m_out(out)
    {
    }

    void run()
    {
        skip();
        if (!value(m_out.root, 0))
            return;
        skip();
        if (m_next < m_text.size())
            fail(u"text-after-end"_s, found());
    }

private:
    QChar peek() const { return m_next < m_text.size() ? m_text.at(m_next) : QChar(); }

    QChar take()
    {
        const QChar c = m_text.at(m_next++);
        if (c == u'\n') {
            ++m_at.line;
            m_at.column = 1;
        } else if (!c.isLowSurrogate()) {
            ++m_at.column;
        }
        return c;
    }

    void skip()
    {
        while (m_next < m_text.size()) {
            const QChar c = peek();
            if (c == u'/' && m_next + 1 < m_text.size() && m_text.at(m_next + 1) == u'/') {
                while (m_next < m_text.size() && peek() != u'\n')
                    take();
            } else if (c == u' ' || c == u'\t' || c == u'\r' || c == u'\n') {
                take();
            } else {
                return;
            }
        }
    }

    QString found() const { return m_next < m_text.size() ? QString(m_text.at(m_next)) : QString(); }

    bool fail(const QString &code, const QString &detail = {}) { return failAt(m_at, code, detail); }

    bool failAt(Position at, const QString &code, const QString &detail = {})
    {
        m_out.problems.push_back({ at, {}, code, detail });
        return false;
    }

    bool unexpected(const QString &wanted)
    {
        return m_next >= m_text.size() ? fail(u"unexpected-end"_s, wanted) : fail(u"unexpected-character"_s, found());
    }

    bool value(Node &node, int depth)
    {
        node.at = m_at;
        if (depth > deepest)
            return fail(u"too-deep"_s);
        switch (peek().unicode()) {
        case u'{':
            return object(node, depth);
        case u'[':
            return list(node, depth);
        case u'"':
            node.type = Node::Type::Text;
            return text(node.text);
        case u't':
        case u'f':
        case u'n':
            return word(node);
        default:
            return number(node);
        }
    }

    bool word(Node &node)
    {
        const QStringView rest = QStringView(m_text).sliced(m_next);
        const auto is = [&](QLatin1String literal) {
            if (!rest.startsWith(literal))
                return false;
            for (qsizetype i = 0; i < literal.size(); ++i)
                take();
            return true;
        };
        if (is("null"_L1))
            return true;
        node.type = Node::Type::Bool;
        node.flag = is("true"_L1);
        return node.flag || is("false"_L1) || unexpected({});
    }

    bool number(Node &node)
    {
        const Position start = m_at;
        QString digits;
        while (m_next < m_text.size() && (peek().isDigit() || u"+-.eE"_s.contains(peek())))
            digits += take();
        if (digits.isEmpty())
            return unexpected(u"value"_s);
        const bool leadingZero = digits.size() > 1 && digits.at(0) == u'0' && digits.at(1).isDigit();
        bool fine = false;
        node.type = Node::Type::Number;
        node.number = digits.toDouble(&fine);
        if (!fine || leadingZero || digits.startsWith(u'+') || digits.startsWith(u'.') || !std::isfinite(node.number))
            return failAt(start, u"bad-number"_s, digits);
        return true;
    }

    bool escape(QString &to)
    {
        const Position start = m_at;
        const QChar c = m_next < m_text.size() ? take() : QChar();
        static const QString plain = u"\"\\/bfnrt"_s;
        static const QString meant = u"\"\\/\b\f\n\r\t"_s;
        const qsizetype known = c.isNull() ? -1 : plain.indexOf(c);
        if (known >= 0) {
            to += meant.at(known);
            return true;
        }
        bool hex = false;
        const ushort code = m_text.mid(m_next, 4).toUShort(&hex, 16);
        if (c != u'u' || !hex || m_next + 4 > m_text.size())
            return failAt(start, u"bad-escape"_s, QString(c));
        for (int i = 0; i < 4; ++i)
            take();
        to += QChar(code);
        return true;
    }

    bool text(QString &to)
    {
        const Position start = m_at;
        take();
        while (m_next < m_text.size()) {
            if (peek() == u'\n')
                break;
            const QChar c = take();
            if (c == u'"')
                return true;
            if (c == u'\\') {
                if (!escape(to))
                    return false;
            } else {
                to += c;
            }
        }
        return failAt(start, u"unterminated-text"_s);
    }

    bool list(Node &node, int depth)
    {
        node.type = Node::Type::List;
        take();
        skip();
        if (peek() == u']')
            return take(), true;
        for (;;) {
            if (!value(node.items.emplace_back(), depth + 1))
                return false;
            skip();
            if (peek() == u']')
                return take(), true;
            if (peek() != u',')
                return unexpected(u", or ]"_s);
            const Position comma = m_at;
            take();
            skip();
            if (peek() == u']')
                return failAt(comma, u"trailing-comma"_s);
        }
    }

    bool pair(Node &node, QSet<QString> &keys, int depth)
    {
        const Position at = m_at;
        if (peek() != u'"')
            return unexpected(u"key"_s);
        QString key;
        if (!text(key))
            return false;
        if (keys.contains(key))
            failAt(at, u"double-key"_s, key); // goes on: the first one counts
        keys.insert(key);
        skip();
        if (peek() != u':')
            return unexpected(u":"_s);
        take();
        skip();
        Member &member = node.members.emplace_back();
        member.key = key;
        member.at = at;
        return value(member.value, depth + 1);
    }

    bool object(Node &node, int depth)
    {
        node.type = Node::Type::Object;
        QSet<QString> keys;
        take();
        skip();
        if (peek() == u'}')
            return take(), true;
        for (;;) {
            if (!pair(node, keys, depth))
                return false;
            skip();
            if (peek() == u'}')
                return take(), true;
            if (peek() != u',')
                return unexpected(u", or }"_s);
            const Position comma = m_at;
            take();
            skip();
            if (peek() == u'}')
                return failAt(comma, u"trailing-comma"_s);
        }
    }

    const QString m_text;
    JsonText &m_out;
    qsizetype m_next = 0;
    Position m_at;
};
} // namespace

const Member *Node::member(QLatin1String key) const
{
    for (const Member &member : members) {
        if (member.key == key)
            return &member;
    }
    return nullptr;
}

QJsonValue Node::toJson() const
{
    switch (type) {
    case Type::Null:
        return QJsonValue::Null;
    case Type::Bool:
        return flag;
    case Type::Number:
        return number;
    case Type::Text:
        return text;
    case Type::List: {
        QJsonArray array;
        for (const Node &item : items)
            array.append(item.toJson());
        return array;
    }
    case Type::Object: {
        QJsonObject object;
        for (const Member &member : members)
            object.insert(member.key, member.value.toJson());
        return object;
    }
    }
    return {};
}

JsonText readJson(const QByteArray &bytes, qsizetype maxBytes)
{
    JsonText out;
    if (bytes.size() > maxBytes) {
        out.problems.push_back({ {}, {}, u"too-large"_s, QString::number(maxBytes) });
        return out;
    }
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte order mark away
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        out.problems.push_back({ {}, {}, u"not-utf8"_s, {} });
        return out;
    }
    Parser(std::move(text), out).run();
    return out;
}

} // namespace mulakat::rules
