#pragma once
#include "base/clock.h"
#include "station/checkinservice.h"
#include "ui/presenters/checkinshown.h"
#include "ui/presenters/steadyhint.h"

#include <QImage>
#include <QTimer>

namespace mulakat::ui::presenters {

// One visitor after the other at the check-in: language, slip, card, picture, token. Counts the idle time: a question
// after a minute, a clean screen after two; the slip that was shown stays claimed. Main thread.
class CheckinPresenter : public QObject
{
    Q_OBJECT
public:
    static constexpr int askMs = 60'000;
    static constexpr int wipeMs = 120'000;
    static constexpr int tokenMs = 30'000; // a token that nobody touches makes room for the next visitor
    static constexpr int mostDigits = 20;

    // `language`: until somebody chooses another.
    CheckinPresenter(station::CheckinService &service, const base::Clock &clock, const QString &language, QObject *parent = nullptr);

    const CheckinShown &shown() const { return m_shown; }
    QImage picture() const { return m_service.picture(); }

    void chooseLanguage(const QString &language); // the second touch of the same goes on
    void goOn();          // the one thing to do on the screen
    void back();
    void typeNumber();
    void digit(QChar digit);
    void backspace();
    void noCard();
    void plainCard();     // the card has no code
    void skipPicture();
    void callOfficer();
    void sayAgain();
    void touched();       // somebody is here: any touch, key or scan
    void setSpeaking(bool speaking); // time in which the machine talks is not idle
    void setPrint(const QString &state); // "printing", "printed", "not-printed"
    void tick();          // by its own timer, once a second

Q_SIGNALS:
    void changed();
    void pictureChanged();
    // `key` and `words` as in resources/voices.
    void say(const QString &key, const QStringList &words, bool chime);
    void printAsked(const mulakat::station::CheckinVisit &visit, const QString &language);

private:
    void scanned(const QString &payload);
    void claim(const QString &slipOrNumber);
    void takeVisit(const base::Result<station::CheckinVisit> &visit);
    void takeCard(const base::Result<station::CardShown> &card);
    void keepPicture();
    void askToken();
    void takeToken(const base::Result<station::CheckinVisit> &visit);
    void refuse(const base::Failure &failure);
    void useCamera();
    void takeHint(const QString &seen);
    void dropStaleHint();
    void withoutReading(void (station::CheckinService::*what)(const base::VisitId &, const station::ReplyOf<station::CardShown> &));
    void show(CheckinScreen screen);
    void wipe();
    void change(const CheckinShown &before);
    // The reply of a visitor who is not here any more is dropped.
    template <class T>
    station::ReplyOf<T> mine(void (CheckinPresenter::*take)(const base::Result<T> &));

    station::CheckinService &m_service;
    const base::Clock &m_clock;
    QString m_standing; // language of the empty screen
    QTimer m_second;
    SteadyHint m_hint;
    QStringList m_saidHints; // on this screen: each is said once, or a picture on the wall would keep it awake
    CheckinShown m_shown;
    station::CheckinVisit m_visit;
    CheckinScreen m_before = CheckinScreen::Language; // the idle question
    qint64 m_touchedMs = 0;
    int m_round = 0;
    bool m_speaking = false;
    bool m_looking = false; // the camera is on
    bool m_reading = false; // and reads codes
};

} // namespace mulakat::ui::presenters
