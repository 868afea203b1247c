#include "portal/web/tokens.h"

namespace mulakat::portal::web {

Tokens::Tokens(std::function<QString(const QString &)> keyed, const base::Clock &clock)
    : m_keyed(std::move(keyed))
    , m_clock(clock)
{
}

QString Tokens::keyed(const QString &purpose, const QString &text) const
{
    return m_keyed(QStringLiteral("web|") + purpose + u'|' + text);
}

// Two digests of 64 bits, so that nobody finds a fitting one by trying.
QString Tokens::seal(const QString &purpose, const QString &body) const
{
    return keyed(purpose, body) + keyed(purpose + QLatin1String("/2"), body);
}

QString Tokens::make(const QString &purpose, const QString &subject, int seconds) const
{
    const QString body = subject + u'-' + QString::number(m_clock.utcMs() / 1000 + seconds, 16);
    return body + u'-' + seal(purpose, body);
}

std::optional<QString> Tokens::subject(const QString &purpose, const QString &token) const
{
    const QStringList parts = token.left(200).split(u'-');
    if (parts.size() != 3 || !sameText(parts.at(2), seal(purpose, parts.at(0) + u'-' + parts.at(1))))
        return std::nullopt;
    if (parts.at(1).toLongLong(nullptr, 16) < m_clock.utcMs() / 1000)
        return std::nullopt;
    return parts.at(0);
}

bool sameText(const QString &a, const QString &b)
{
    const QByteArray left = a.toUtf8();
    const QByteArray right = b.toUtf8();
    unsigned char differs = left.size() == right.size() ? 0 : 1;
    for (qsizetype i = 0; i < left.size() && i < right.size(); ++i)
        differs = static_cast<unsigned char>(differs | (left.at(i) ^ right.at(i)));
    return differs == 0;
}

} // namespace mulakat::portal::web
