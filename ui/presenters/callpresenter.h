#pragma once
#include "ui/presenters/acts.h"
#include "ui/presenters/dayrow.h"

namespace mulakat::ui::presenters {

// The call of the visit that is open: who is in the lobby, picture, sound of both ends, time, and what an officer may
// do to it. Also a talk at a window: it has time and an end. Main thread.
class CallPresenter : public QObject
{
    Q_OBJECT
public:
    CallPresenter(station::DeskService &service, Acts &acts, QObject *parent = nullptr);

    void setDetail(const station::VisitDetail &detail);
    void clear();

    const station::CallView &view() const { return m_view; }
    bool inLobby() const;            // the visitor's page is there
    bool isSeatUp() const;           // the visitor's seat of the booth, for who came to the jail
    QString lobbyText() const;       // who is there, or that nobody is
    QImage picture() const;
    QString pictureText() const;     // in place of the picture
    bool soundBooth() const { return m_detail.soundBooth; }
    bool soundVisitor() const { return m_detail.soundVisitor; }
    int quality() const { return m_view.quality; }
    QString qualityText() const { return qualityText(m_view); }
    static QString qualityText(const station::CallView &view); // "good line"
    QString problem() const;         // a sentence, empty when all is well
    int remaining(qint64 monotonicMs) const;
    int allowed() const;
    bool isCounting() const;
    QString phaseText() const;
    bool mayPause() const;           // video in progress
    bool mayResume() const;
    bool mayEnd() const;
    bool mayExtend() const { return mayEnd(); }

    void soundHeard(const QString &end, bool heard); // "booth", "visitor"
    void extend(int minutes, const QString &code);
    void pause(const QString &cause);
    void resume();
    void end();
    void terminate(const QString &code, const QString &ground);
    void changePlace(const QString &place);

Q_SIGNALS:
    void changed();
    void levelsChanged(); // pictures, levels and time, several times a second

private:
    void take(const base::VisitId &visit);

    station::DeskService &m_service;
    Acts &m_acts;
    station::VisitDetail m_detail;
    station::CallView m_view;
};

} // namespace mulakat::ui::presenters
