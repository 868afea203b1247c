#include "portal/web/texts.h"

#include "base/logging.h"
#include "portal/web/cookies.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace mulakat::portal::web {

namespace {

const QString english = QStringLiteral("en");

QHash<QString, QString> readTexts(const QString &path)
{
    QHash<QString, QString> out;
    QFile file(path);
    const QJsonDocument document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isObject())
        qCCritical(base::logPortal, "texts cannot be read: %s", qPrintable(path));
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), it.value().toString());
    return out;
}

QStringList acceptedLanguages(const QByteArray &header)
{
    QList<QPair<double, QString>> weighed;
    for (const QByteArray &part : header.left(200).split(',')) {
        const QList<QByteArray> words = part.split(';');
        const QByteArray weight = words.value(1).trimmed();
        const QString code = QString::fromLatin1(words.first().trimmed()).section(u'-', 0, 0).toLower();
        weighed << qMakePair(weight.startsWith("q=") ? weight.mid(2).toDouble() : 1.0, code);
    }
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList out;
    for (const auto &[weight, code] : std::as_const(weighed))
        out << code;
    return out;
}

} // namespace

Texts::Texts(QString code, QHash<QString, QString> own, QHash<QString, QString> inEnglish)
    : m_code(std::move(code))
    , m_own(std::move(own))
    , m_english(std::move(inEnglish))
{
}

QString Texts::operator()(QStringView key) const
{
    const QString text = key.toString();
    const auto own = m_own.constFind(text);
    return own != m_own.cend() ? *own : m_english.value(text, text);
}

QString Texts::operator()(QStringView key, const QString &first, const QString &second) const
{
    QString out = (*this)(key);
    const qsizetype at = out.indexOf(QLatin1String("%2"));
    if (at >= 0) // the second first: a first value may hold "%2" itself
        out.replace(at, 2, second);
    const qsizetype before = out.indexOf(QLatin1String("%1"));
    return before < 0 ? out : out.replace(before, 2, first);
}

bool Texts::has(QStringView key) const
{
    return m_own.contains(key.toString()) || m_english.contains(key.toString());
}

QString Texts::day(QDate date) const
{
    const QString weekday = (*this)(QStringLiteral("day.") + QString::number(date.dayOfWeek()));
    const QString month = (*this)(QStringLiteral("month.") + QString::number(date.month()));
    return QStringLiteral("%1, %2 %3 %4").arg(weekday).arg(date.day()).arg(month).arg(date.year());
}

Languages Languages::load(const QString &folder)
{
    QHash<QString, QHash<QString, QString>> found;
    const QDir dir(folder);
    for (const QString &file : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QString code = file.chopped(5);
        code = code.mid(code.lastIndexOf(u'.') + 1);
        found[code].insert(readTexts(dir.filePath(file)));
    }
    Languages out;
    QStringList codes = found.keys();
    std::sort(codes.begin(), codes.end(), [](const QString &a, const QString &b) {
        return (a == english) != (b == english) ? a == english : a < b;
    });
    for (const QString &code : std::as_const(codes))
        out.m_all << Texts(code, found.value(code), found.value(english));
    if (out.m_all.isEmpty())
        out.m_all << Texts(english, {}, {});
    return out;
}

const Texts &Languages::byCode(const QString &code) const
{
    const auto it = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Texts &texts) { return texts.code() == code; });
    return it == m_all.cend() ? m_all.first() : *it;
}

const Texts &Languages::choose(const protocol::HttpRequest &request, const QStringList &offered) const
{
    QStringList wishes{request.query.queryItemValue(QStringLiteral("lang")), cookie(request, "lang")};
    wishes << acceptedLanguages(request.headers.value("accept-language")) << offered;
    for (const QString &code : std::as_const(wishes)) {
        if (!code.isEmpty() && (offered.isEmpty() || offered.contains(code)) && byCode(code).code() == code)
            return byCode(code);
    }
    return m_all.first();
}

} // namespace mulakat::portal::web
