#pragma once
#include <QString>
#include <QStringList>

class QWidget;

namespace mulakat::testing {

// A person's hand at a kiosk in this process: finds what is visible by objectName, presses and types as Qt delivers
// real mouse and key events. Every call waits (up to `timeoutMs`) until the thing is there and enabled, and says what it
// missed on standard error.
class Hand
{
public:
    explicit Hand(int timeoutMs = 8000)
        : m_timeoutMs(timeoutMs)
    {
    }

    QWidget *find(const QString &name) const;      // visible now, or nullptr
    bool sees(const QString &name) const;          // waits until visible
    bool misses(const QString &name) const;        // waits until gone
    bool canPress(const QString &name) const;      // visible and enabled now
    bool press(const QString &name) const;         // a button, tab or check box
    bool type(const QString &name, const QString &text) const; // replaces what stands in the field
    bool choose(const QString &name, const QString &word) const; // row of a list or box that contains the word
    bool enter(const QString &name) const;         // the Enter key in a field
    bool key(int key) const;                       // to the focused window
    QString text(const QString &name) const;       // of a label, button, field, or all rows of a list
    bool reads(const QString &name, const QString &word) const; // waits until text() contains it
    QStringList visibleNames() const;              // for messages
    bool shot(const QString &file, const QString &window = {}) const;

private:
    QWidget *ready(const QString &name) const; // waits for visible and enabled
    int m_timeoutMs;
};

} // namespace mulakat::testing
