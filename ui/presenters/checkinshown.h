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
    bool cameraMissing = false;
    QString problem;          // Stop: "unknown", "other-day", "early", "late", "video", "used", "over", "failed"
    QTime opens;              // early: from then on
    QString token;
    QString place;            // window; empty: not known yet
    QTime start;
    QString print;            // Token: "", "printing", "printed", "not-printed"
    bool helpAsked = false;

    friend bool operator==(const CheckinShown &, const CheckinShown &) = default;
};

} // namespace mulakat::ui::presenters
