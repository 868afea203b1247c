#pragma once
#include <QCoreApplication>
#include <QString>
#include <span>

namespace mulakat::ui::presenters {

// A stable code and its English text, marked for translation in the context "Words".
struct CodeWord {
    const char *code;
    const char *text;
};

inline QString inWords(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

// The translated word; an unknown code is shown as it stands, so that nothing is ever blank.
inline QString fromTable(std::span<const CodeWord> table, const QString &code)
{
    for (const CodeWord &entry : table) {
        if (code == QLatin1String(entry.code))
            return inWords(entry.text);
    }
    QString plain = code;
    return plain.replace(QLatin1Char('-'), QLatin1Char(' '));
}

} // namespace mulakat::ui::presenters
