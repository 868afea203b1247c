#include "openapifile.h"

#include <QRegularExpression>

namespace mulakat::testing {

namespace {

QSet<QString> listed(const QString &flow)
{
    QSet<QString> out;
    for (const QString &word : flow.split(u',')) {
        if (!word.trimmed().isEmpty())
            out << word.trimmed();
    }
    return out;
}

class Reader
{
public:
    OpenApiFile file;

    void line(const QString &text)
    {
        static const QRegularExpression reference(QStringLiteral("\\$ref: \"([^\"]+)\""));
        for (auto it = reference.globalMatch(text); it.hasNext();)
            file.references << it.next().captured(1);
        // In a flow mapping a comma inside words begins a new key, which is hardly meant.
        static const QRegularExpression stray(QStringLiteral("\\{[^{}\\[\\]\"]*,\\s+[^:{}\\[\\]\",]+[,}]"));
        if (stray.match(text).hasMatch())
            file.problems << QStringLiteral("a comma within words: ") + text;
        const QString word = text.trimmed();
        const int indent = int(text.size() - text.trimmed().size());
        if (word.isEmpty() || word.startsWith(u'#'))
            return;
        if (indent == 0)
            m_part = word.section(u':', 0, 0);
        else if (m_part == QLatin1String("paths"))
            path(indent, word);
        else if (m_part == QLatin1String("components"))
            component(indent, word);
    }

private:
    void path(int indent, const QString &word)
    {
        if (indent == 2) {
            m_path = word.left(word.lastIndexOf(u':'));
            m_shared.clear();
            m_block.clear();
        } else if (indent == 4) {
            const QString key = word.section(u':', 0, 0);
            m_operation = key == QLatin1String("parameters") ? nullptr : &file.operations[key.toUpper() + u' ' + m_path];
            m_block = m_operation ? QString() : QStringLiteral("parameters");
            if (m_operation)
                operation(word.mid(key.size() + 1));
        } else if (indent == 6 && m_operation) {
            m_block = word.section(u':', 0, 0);
            operation(word);
        } else {
            item(word);
        }
    }

    void operation(const QString &flow)
    {
        static const QRegularExpression roles(QStringLiteral("x-roles: \\[([^\\]]*)\\]"));
        static const QRegularExpression status(QStringLiteral("\"(\\d{3})\":"));
        for (const QString &name : m_shared)
            m_operation->pathParams << name;
        m_operation->open |= flow.contains(QLatin1String("security: []"));
        m_operation->body |= flow.startsWith(QLatin1String("requestBody:"));
        if (const auto match = roles.match(flow); match.hasMatch())
            m_operation->roles = listed(match.captured(1));
        for (auto it = status.globalMatch(flow); it.hasNext();)
            m_operation->statuses << it.next().captured(1);
    }

    void item(const QString &word)
    {
        static const QRegularExpression parameter(QStringLiteral("^- \\{ name: (\\w+), in: (path|query), required: (true|false)"));
        static const QRegularExpression status(QStringLiteral("^\"(\\d{3})\":"));
        if (m_block == QLatin1String("parameters")) {
            const auto match = parameter.match(word);
            if (!match.hasMatch())
                file.problems << m_path + QStringLiteral(": ") + word;
            else if (!m_operation)
                m_shared << match.captured(1);
            else if (match.captured(2) == QLatin1String("path"))
                m_operation->pathParams << match.captured(1);
            else
                m_operation->query.insert(match.captured(1), match.captured(3) == QLatin1String("true"));
        } else if (m_block == QLatin1String("security")) {
            m_operation->seat |= word == QLatin1String("- seat: []");
        } else if (m_block == QLatin1String("responses")) {
            m_operation->statuses << status.match(word).captured(1);
        }
    }

    void component(int indent, const QString &word)
    {
        const QString key = word.section(u':', 0, 0);
        if (indent == 2)
            m_block = key;
        if (m_block != QLatin1String("schemas"))
            return;
        if (indent == 4)
            file.schemas[m_schema = key];
        else if (indent == 6 && key == QLatin1String("required"))
            file.required[m_schema] = listed(word.section(u'[', 1).section(u']', 0, 0));
        else if (indent == 8)
            file.schemas[m_schema] << key;
    }

    QString m_part, m_path, m_block, m_schema;
    QStringList m_shared;
    OpenApiOperation *m_operation = nullptr;
};

} // namespace

OpenApiFile OpenApiFile::parse(const QString &text)
{
    Reader reader;
    for (const QString &line : text.split(u'\n'))
        reader.line(line);
    return reader.file;
}

} // namespace mulakat::testing
