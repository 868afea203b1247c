#pragma once
#include <QString>

class QDebug;

namespace mulakat::base {

// The last four characters of a document's number, and nothing else of it. What it was made from is not kept.
class MaskedId
{
public:
    MaskedId() = default;
    static MaskedId fromNumber(QStringView number); // letters and digits count; shorter than four: all of it
    static MaskedId fromLast4(QStringView last4);
    const QString &last4() const { return m_last4; }
    QString display() const; // "XXXX 9904", or empty
    bool isEmpty() const { return m_last4.isEmpty(); }
    friend bool operator==(const MaskedId &a, const MaskedId &b) { return a.m_last4 == b.m_last4; }

private:
    QString m_last4;
};
QDebug operator<<(QDebug debug, const MaskedId &id);

// A text that must not reach a log, a window title or a core file: wiped when it ends, prints as dots.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text) : m_text(std::move(text)) { }
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &) = default;
    ~Secret();
    const QString &reveal() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

private:
    QString m_text;
};
QDebug operator<<(QDebug debug, const Secret &secret);

// Twelve digits, the first of them 2 to 9, with a check digit (Verhoeff) that fits: such a number may be an Aadhaar's.
bool isAadhaarNumber(QStringView digits);

// Every run of twelve digits that could be an Aadhaar number (spaces, dots or dashes between the groups allowed, any
// Indic digits) replaced by "XXXXXXXX" and its last four; mobile numbers with the country's 91 are left. Where the check
// digit fits, also beside other numbers, and with strokes, commas, several or invisible spaces between its groups of four.
// For texts that come from outside, before anything is written.
QString maskAadhaarNumbers(const QString &text);
// The same where other long numbers are usual (telephones, cards of a state): only those whose check digit fits.
QString maskCheckedNumbers(const QString &text);

} // namespace mulakat::base
