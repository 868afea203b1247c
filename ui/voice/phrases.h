#pragma once
#include <QHash>
#include <QString>
#include <QStringList>

namespace mulakat::ui::voice {

// The words of the public screens in one language, shown and spoken, out of resources/voices/<language>.txt. A value; any
// thread. A key that the language lacks is answered in English, one that nobody has by itself.
class Phrases
{
public:
    static Phrases of(const QString &language);
    static const QStringList &languages(); // shipped, English first
    static QString nameOf(const QString &language); // in its own script

    const QString &language() const { return m_language; }
    // `words` take the place of %1 %2 …; one that is a clip's name ("number.7", "digits.4-07", "weekday.1") becomes its word.
    QString text(const QString &key, const QStringList &words = {}) const;
    QString pattern(const QString &key) const { return raw(key); } // with its %1 %2
    bool has(const QString &key) const { return m_own.contains(key); }
    QStringList keys() const { return m_own.keys(); }

private:
    QString raw(const QString &key) const;

    QString m_language;
    QHash<QString, QString> m_own;
    QHash<QString, QString> m_english;
};

} // namespace mulakat::ui::voice
