#pragma once
#include <QObject>
#include <QStringList>
#include <memory>

class QApplication;
class QTranslator;

namespace mulakat::ui::shell {

// The language of this process's screens; may change at any time, every widget gets a LanguageChange. Main thread.
class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QApplication &application, QObject *parent = nullptr);
    ~Language() override;

    static QStringList all();                    // codes that have translations
    static QString ownName(const QString &code); // "हिन्दी"

    // A language without translations is shown in English, in its own fonts and direction.
    void set(const QString &code);
    const QString &current() const { return m_current; }
    QString next() const;
    void switchToNext() { set(next()); }

Q_SIGNALS:
    void changed(const QString &code);

private:
    QApplication &m_application;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<QTranslator> m_qtTranslator; // Qt's own words: menus of a line edit, dialogs
    QString m_current;
};

} // namespace mulakat::ui::shell
