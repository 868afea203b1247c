// The first start in words: names of the screens, faults beside fields, what a list holds, what a device says.
#include "ui/presenters/setuppresenter.h"
#include "ui/presenters/words.h"

namespace mulakat::ui::presenters {

QStringList SetupPresenter::stepNames() const
{
    return {tr("Language"), tr("Date and time"), tr("Jail"), tr("Superintendent"), tr("Devices"), tr("Lists")};
}

QString SetupPresenter::error(const QString &field) const
{
    const auto fault = m_faults.constFind(field);
    return fault == m_faults.cend() ? QString() : faultWords({field, *fault});
}

QString SetupPresenter::faultWords(const SetupFault &fault) const
{
    const QString &code = fault.code;
    if (fault.field == QLatin1String("recovery"))
        return code == QLatin1String("not-kept") ? tr("Lock the page away, then tick this.") : tr("Print the recovery code first, or write it down.");
    if (code == QLatin1String("missing"))
        return fault.field == QLatin1String("windows") ? tr("At least one window or booth is needed.") : tr("Still needed.");
    if (code == QLatin1String("differs"))
        return tr("Not the same. Type it again.");
    if (code == QLatin1String("not-a-count"))
        return tr("A number from 0 to 60.");
    if (code == QLatin1String("more-than-booths"))
        return tr("Not more than there are booths.");
    if (code == QLatin1String("too-long"))
        return tr("Too long. Make it shorter.");
    if (code == QLatin1String("not-a-time"))
        return tr("Write hours:minutes, for example 09:00.");
    if (code == QLatin1String("not-a-name"))
        return tr("Only letters a–z, digits and dashes.");
    if (code == QLatin1String("closes-before-opens"))
        return tr("Later than the opening, please.");
    if (code == QLatin1String("too-easy"))
        return tr("Too easy to guess. At least six characters, no row such as 123456.");
    if (code == QLatin1String("clock-wrong"))
        return tr("The clock stands before this version was built. Give the right date and time.");
    if (code == QLatin1String("not-confirmed"))
        return tr("Say whether date and time are right.");
    return listFault(code);
}

QString SetupPresenter::listFault(const QString &code) const
{
    if (code == QLatin1String("not-a-day"))
        return tr("This file is no such list: its heading row has not the needed columns. Choose another file.");
    if (code == QLatin1String("unreadable"))
        return tr("The file cannot be read. Choose another file, or save it again as CSV.");
    if (code == QLatin1String("too-large"))
        return tr("The file is too large. Choose a smaller one.");
    return tr("This cannot be right. Correct it.");
}

QString SetupPresenter::listWords(const QString &field) const
{
    const auto list = m_lists.constFind(field);
    if (list == m_lists.cend())
        return {};
    if (!list->failure.isEmpty())
        return listFault(list->failure);
    QString words = field == QLatin1String("day") ? tr("%n visit(s) can be taken in.", nullptr, list->accepted)
                                                  : tr("%n prisoner(s) can be taken in.", nullptr, list->accepted);
    if (list->rejected > 0)
        words += QLatin1Char(' ') + tr("%n line(s) cannot: see Import after the start.", nullptr, list->rejected);
    return words;
}

QString SetupPresenter::printWords() const
{
    if (m_printing != Printing::Nothing)
        return tr("Printing …");
    const Printing shown = m_step == Superintendent ? Printing::Code : Printing::Test;
    if (m_printed != shown)
        return {};
    if (!m_printOk)
        return say(m_printFailure);
    return shown == Printing::Code ? tr("Sent to the printer. Take the page and lock it away.") : tr("Sent to the printer. Is the page readable?");
}

QString SetupPresenter::deviceWords(const QString &kind) const
{
    const bool camera = kind == QLatin1String("camera");
    if (m_deviceProblem == QLatin1String("no-media"))
        return tr("The program for calls does not start. Call support; everything else can go on.");
    if (!m_devicesKnown)
        return tr("Looking …");
    if (!m_devices.value(kind).isEmpty())
        return camera ? tr("You should see yourself.") : tr("Speak: the bar should move.");
    if (camera)
        return tr("No camera found. Connect one for booth video; face to face needs none.");
    return tr("No microphone found. Connect the handset; face to face needs none.");
}

} // namespace mulakat::ui::presenters
