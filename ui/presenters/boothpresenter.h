#pragma once
#include "base/clock.h"
#include "station/boothservice.h"
#include "ui/presenters/boothshown.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// The inmate's end: turns the booth's facts into what is shown, counts the seconds between two facts, and says what is
// to be said, once. Main thread.
class BoothPresenter : public QObject
{
    Q_OBJECT
public:
    BoothPresenter(station::BoothService &booth, const base::Clock &clock, QObject *parent = nullptr);

    const BoothShown &shown() const { return m_shown; }
    QImage farPicture() const { return m_booth.farPicture(); }
    QImage ownPicture() const { return m_booth.ownPicture(); }
    void setLanguages(const QStringList &codes); // those there are words and a voice for; empty: any
    void setIdleLanguage(const QString &language); // of a booth without an inmate, or with one whose language nobody knows

    void askHelp();
    void louder() { turnVolume(+1); }
    void quieter() { turnVolume(-1); }
    void rate(int mood); // -1, 1; the first counts
    void chooseLanguage(const QString &language);
    void sayAgain();     // the sentence of the moment
    void tick();         // by its own timer, five times a second

Q_SIGNALS:
    void changed();
    void farPictureChanged();
    void ownPictureChanged();
    // `key` and `words` as in resources/voices: "say.left.minutes", {"number.5"}.
    void say(const QString &key, const QStringList &words, bool chime);

private:
    void refresh();
    QString languageOf(const station::BoothView &view) const;
    BoothShown read(const station::BoothView &view) const;
    int secondsLeft(const station::BoothView &view) const;
    bool isStanding(const station::BoothView &view, BoothPhase phase);
    void keepTime(const BoothShown &before, BoothShown &now);
    void speakOf(const BoothShown &before, const BoothShown &now);
    void warn(const BoothShown &before, BoothShown &now);
    void note(const QString &notice);
    void sayPhase(const BoothShown &shown, BoothPhase before);
    void sayLeft(const BoothShown &shown);
    void turnVolume(int tenths);

    station::BoothService &m_booth;
    const base::Clock &m_clock;
    QTimer m_tick;
    BoothShown m_shown;
    base::VisitId m_visit;
    QString m_idleLanguage = QStringLiteral("en");
    QStringList m_languages;
    QString m_notice;
    qint64 m_noticeUntilMs = 0;
    qint64 m_phaseSinceMs = 0;
    qint64 m_standingSinceMs = 0; // 0: it counts
    int m_askedVolume = -1;       // pressed, not yet heard of again
    qint64 m_askedVolumeMs = 0;
    bool m_armed120 = false;
    bool m_armed30 = false;
    bool m_known = false;         // a first view was read
};

} // namespace mulakat::ui::presenters
