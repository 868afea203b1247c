#pragma once
#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>
#include <optional>

namespace mulakat::ui::presenters {

enum class BoothPhase { Idle, Next, Waiting, OfficerLeft, Talking, Paused, Reconnecting, Goodbye };
enum class BoothTalk { Family, Legal, Medical };
enum class BoothTime { Plenty, Soon /* two minutes */, Last /* half a minute */ };

// What the inmate's screen shows now. A value without words: those are the language's.
struct BoothShown {
    BoothPhase phase = BoothPhase::Idle;
    BoothTalk talk = BoothTalk::Family;
    bool visitorsEnd = false; // the visitor sits here: `visitor` is then the inmate, `inmate` the visitor
    QString visitor;          // first names
    QString inmate;
    QString language;
    QTime nextStart;          // next
    QDate nextDate;           // goodbye: a next visit may be asked for from then on; invalid: not known
    int waitedSeconds = 0;    // waiting
    int secondsLeft = 0;      // in the talk
    int allowedSeconds = 0;
    BoothTime time = BoothTime::Plenty;
    bool standing = false;    // in the talk: this time is not counted
    bool pictureOff = false;
    QString problem;          // "no-camera", "no-microphone", "no-speaker", "visitor-left", "media-failed", or empty
    QString notice;           // for some seconds: "warning.120", "warning.30", "extended"
    bool helpAsked = false;
    int volume = 8;           // tenths
    std::optional<int> mood;  // goodbye: rated so

    bool inTalk() const { return phase == BoothPhase::Talking || phase == BoothPhase::Paused || phase == BoothPhase::Reconnecting; }
    bool onCallScreen() const { return inTalk() || phase == BoothPhase::OfficerLeft; }
    // ".legal", ".medical" where the one who is far is somebody's lawyer or doctor; ".other" for these at their own end.
    QString whoSuffix() const
    {
        if (talk == BoothTalk::Family)
            return {};
        return visitorsEnd ? QStringLiteral(".other") : talk == BoothTalk::Legal ? QStringLiteral(".legal") : QStringLiteral(".medical");
    }
    bool unheard() const { return talk != BoothTalk::Family; } // nobody hears or records it
    friend bool operator==(const BoothShown &, const BoothShown &) = default;
};

} // namespace mulakat::ui::presenters
