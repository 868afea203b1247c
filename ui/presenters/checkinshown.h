#pragma once
#include <QDate>
#include <QString>
#include <QTime>

namespace mulakat::ui::presenters {

enum class CheckinScreen { Language, Slip, Number, Ask /* may the card be read? */, Card, Look, Token, Stop, Idle };

// What the check-in shows now. A value without words: those are the language's.
struct CheckinShown {
    CheckinScreen screen = CheckinScreen::Language;
    QString language;
    bool chosen = false;      // Language: a tile was touched once and spoke
    int stage = 0;            // of the strip: language, slip, card, picture, token
    QString digits;           // Number: typed so far
    bool busy = false;        // an answer is awaited
    int card = 1;             // Card: the first of …
    int cards = 1;
    QString note;             // Card: "again", "officer-card"
    bool reads = false;       // Slip, Card: the camera is the reader, its picture is shown
    QString hint;             // where it reads: "closer", "flatter", "less-glare", "hold-still"
    bool cameraMissing = false;
    // Stop: "unknown", "other-day", "early", "late", "video", "used", "over", "cancelled", "replaced", "forged", "no-key",
    // "other-jail", "locked", "failed"
    QString problem;
    QTime opens;              // early: from then on; replaced: when the visit is now
    QDate day;                // other-day, where a slip has shown whose it is
    QString at;               // used: HH:MM
    QString token;
    QString place;            // window; empty: not known yet
    QTime start;
    QString print;            // Token: "", "printing", "printed", "not-printed"
    bool helpAsked = false;

    // Stop: nothing can be tried again here today; the way on is the end. Another slip is shown by going back.
    bool isFinal() const
    {
        return problem == QLatin1String("early") || problem == QLatin1String("late") || problem == QLatin1String("other-day")
            || problem == QLatin1String("over") || problem == QLatin1String("cancelled");
    }

    friend bool operator==(const CheckinShown &, const CheckinShown &) = default;
};

} // namespace mulakat::ui::presenters
