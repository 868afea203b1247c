#include "ui/shell/language.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace mulakat::ui::shell {

Language::Language(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
}

Language::~Language() = default;

QStringList Language::all()
{
    return {QStringLiteral("en"), QStringLiteral("hi")};
}

QString Language::ownName(const QString &code)
{
    return code == QLatin1String("hi") ? QStringLiteral("हिन्दी") : QStringLiteral("English");
}

void Language::set(const QString &code)
{
    if (code == m_current)
        return;
    m_current = code;
    // Number formats and fonts first: widgets lay themselves out when the translator comes.
    theme::useLanguage(m_application, code);
    m_qtTranslator = std::make_unique<QTranslator>();
    if (m_qtTranslator->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(m_qtTranslator.get());
    auto translator = std::make_unique<QTranslator>();
    // Some languages have only what visitors and inmates see; the rest of them is English.
    const QString file = QStringLiteral(":/i18n/mulakat_%1.qm");
    if (translator->load(file.arg(code)) || translator->load(file.arg(QStringLiteral("en"))))
        m_application.installTranslator(translator.get());
    m_translator = std::move(translator);
    Q_EMIT changed(code);
}

QString Language::next() const
{
    const QStringList codes = all();
    return codes.at((codes.indexOf(m_current) + 1) % codes.size());
}

} // namespace mulakat::ui::shell

#include "moc_language.cpp"
