#pragma once
#include "ui/presenters/daymodel.h"
#include "ui/presenters/detailpresenter.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// The officer's day: one list, one detail. Main thread.
class DayPresenter : public QObject
{
    Q_OBJECT
public:
    // `clock` is the system's where none is given.
    explicit DayPresenter(station::DeskService &service, QObject *parent = nullptr, const base::Clock *clock = nullptr);

    DayModel &model() { return m_model; }
    DetailPresenter &detail() { return m_detail; }
    const base::Clock &clock() const { return m_clock; }

    void find(const QString &text);
    const QString &findText() const { return m_find; }
    void select(const base::VisitId &visit);
    const base::VisitId &selected() const { return m_selected; }
    void selectNext();              // the visit that waits longest for something to be done; after it the next
    void selectNextRunning();       // from talk to talk
    QDate date() const;
    void showDay(QDate date);

    enum class Content { Loading, NoVisits, NothingFound, Rows };
    Content content() const;
    struct Notice {
        QString text;
        bool attention = false;
    };
    QList<Notice> notices() const;  // portal, disk, clock, help: lines over the list
    int work() const;               // visits of now and next that wait for something: the tab's number

    void retranslate();

Q_SIGNALS:
    void changed();                 // content, notices
    void selectionChanged();
    void printAsked(const mulakat::base::VisitId &visit, const QString &kind);

private:
    void take();
    void changeStaff(const QString &who);
    void takeScan(const QString &payload);
    void takeSlip(const QString &text);
    void judgeSlip(const base::Failure &failure);
    void tellOfSlip(const Notice &notice);
    Moment now() const;
    QString offline() const;
    QList<Notice> inside() const;

    station::DeskService &m_service;
    base::SystemClock m_systemClock;
    const base::Clock &m_clock;
    DayModel m_model;
    DetailPresenter m_detail;
    QTimer m_second;
    QTimer m_slipGoes;              // what the last slip was is told for a while
    Notice m_slip;
    QString m_find;
    base::VisitId m_selected;
    int m_hidden = 0;               // video visits of a station without a network
    bool m_seen = false;            // a first snapshot came
    bool m_signedIn = false;
    QString m_staff;
};

} // namespace mulakat::ui::presenters
