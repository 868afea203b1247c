#include "ui/voice/phrases.h"

#include <QDir>
#include <QFile>
#include <mutex>

static void loadVoiceTexts()
{
    static std::once_flag once; // a static library's resources are not there by themselves
    std::call_once(once, [] { Q_INIT_RESOURCE(voicetexts); });
}

namespace mulakat::ui::voice {

namespace {

QHash<QString, QString> readPhrases(const QString &language)
{
    loadVoiceTexts();
    QHash<QString, QString> found;
    QFile file(QStringLiteral(":/voices/%1.txt").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return found;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const qsizetype at = line.indexOf(QLatin1String(" = "));
        if (at > 0 && !line.startsWith(QLatin1Char('#')))
            found.insert(line.left(at), line.mid(at + 3).trimmed());
    }
    return found;
}

QString english()
{
    return QStringLiteral("en");
}

} // namespace

Phrases Phrases::of(const QString &language)
{
    Phrases phrases;
    phrases.m_own = readPhrases(language);
    phrases.m_language = phrases.m_own.isEmpty() ? english() : language;
    if (phrases.m_language == english())
        phrases.m_own = readPhrases(english());
    else
        phrases.m_english = readPhrases(english());
    return phrases;
}

const QStringList &Phrases::languages()
{
    static const QStringList shipped = [] {
        loadVoiceTexts();
        QStringList codes{english()};
        const QStringList files = QDir(QStringLiteral(":/voices")).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            if (file.chopped(4) != english())
                codes << file.chopped(4);
        }
        return codes;
    }();
    return shipped;
}

QString Phrases::nameOf(const QString &language)
{
    return Phrases::of(language).text(QStringLiteral("name"));
}

QString Phrases::raw(const QString &key) const
{
    const auto own = m_own.constFind(key);
    return own != m_own.cend() ? *own : m_english.value(key, key);
}

QString Phrases::text(const QString &key, const QStringList &words) const
{
    const QString pattern = raw(key);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern.at(i) == QLatin1Char('%') && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : 0;
        if (place < 1 || place > words.size()) {
            text += pattern.at(i);
            continue;
        }
        ++i;
        const QString &word = words.at(place - 1);
        if (word.startsWith(QLatin1String("number.")) || word.startsWith(QLatin1String("digits.")))
            text += word.mid(7);
        else
            text += m_own.contains(word) || m_english.contains(word) ? raw(word) : word;
    }
    return text;
}

} // namespace mulakat::ui::voice
