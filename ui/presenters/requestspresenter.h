#pragma once
#include "base/clock.h"
#include "ui/presenters/acts.h"
#include "ui/presenters/requestsmodel.h"

#include <QHash>

namespace mulakat::ui::presenters {

// Requests that wait for a decision, and approved visits that may still be given another time or cancelled: a list and one
// detail. The inmate, kind and slot chosen here are only the officer's choice until approve() writes them. Late answers of a
// request that was left are dropped. Main thread.
class RequestsPresenter : public QObject
{
    Q_OBJECT
public:
    enum class List { Pending, Approved };
    enum class Content { Loading, Empty, Rows };

    explicit RequestsPresenter(station::DeskService &service, QObject *parent = nullptr, const base::Clock *clock = nullptr);

    // The list
    RequestsModel &model() { return m_model; }
    List list() const { return m_list; }
    void showList(List list);
    QDate day() const { return m_day; }  // of the approved visits
    void showDay(QDate day);
    Content content() const;
    int work() const;                    // requests that wait: the tab's number
    void select(const base::VisitId &visit);
    const base::VisitId &selected() const { return m_selected; }

    // Who may decide
    bool mayDecide() const;
    QString whyNot() const;              // empty where they may

    // The detail
    bool isLoaded() const { return m_loaded; }
    const station::VisitDetail &detail() const { return m_detail; }
    const QString &openFailure() const { return m_openFailure; }
    bool isPending() const;
    bool isApproved() const;
    QString outcome() const;             // what was decided, where it no longer waits
    QString title() const;               // "Face to face · family · 2026/12/01/617"
    QString asked() const;               // "asked for Tue 1 Dec 2026, 3 hours ago"
    QString party() const;               // "2 adults, 1 child"
    QString personLine(const station::PersonView &person) const; // "wife, 40, female · Aadhaar …9904 · mobile …1234"
    QString namedLine() const;           // the prisoner as the family names him: age, sex, father
    // Pictures come by and by; a null one is not here yet, or could not be read (pictureFailure).
    QImage picture(const base::RecordId &record) const { return m_pictures.value(record); }
    QString pictureFailure(const base::RecordId &record) const { return m_pictureFailures.value(record); }

    // The inmate
    void search(const QString &text);    // empty: those whose name is like the one named
    const QList<station::InmateView> &candidates() const { return m_candidates; }
    bool isAsNamed(const station::InmateView &inmate) const; // on no list: taken as the family names him
    QString candidateLine(const station::InmateView &inmate) const;
    QString candidateVerdict(const station::InmateView &inmate) const; // "match 0.97"
    Mark candidateMark(const station::InmateView &inmate) const;
    void chooseInmate(const base::InmateId &inmate);
    const base::InmateId &inmate() const { return m_inmate; }

    // Kind and slot
    visits::Kind kind() const { return m_kind; }
    void setKind(visits::Kind kind);
    QDate slotDay() const { return m_slotDay; }
    void showSlotsFrom(QDate day);
    const QList<station::SlotView> &offers() const { return m_offers; } // all of one day
    QString offerNote() const;           // "No free time on …; the next is on …"
    QString offerWord(const station::SlotView &offer) const; // "10:50 booth 3"
    void chooseSlot(int index);          // of offers(); -1: none
    int slot() const { return m_slot; }

    // Decisions
    Acts &acts() { return m_acts; }
    bool canApprove() const;
    QString approveNeeds() const;        // what is missing, empty where nothing is
    void approve();
    void reject(const QString &code, const QString &note);
    void reslot();                       // to the chosen slot
    void cancel(const QString &code);
    void askDocument(const QString &what); // of the family: "photo", "id", "residence", "letter"
    bool hasDocumentToSee() const;       // an approved visit's family has sent what it was asked for
    void documentSeen();                 // it was looked at
    void keepTime();                     // the family's wish for another time cannot be met
    QString familyWaits() const;         // what the family asks for, is asked for, or has sent since; empty: nothing
    const QString &decided() const { return m_decided; } // what was done last, in words

    void retranslate();

Q_SIGNALS:
    void changed();          // list, rights
    void detailChanged();
    void candidatesChanged();
    void offersChanged();
    void pictureChanged();
    void selectionChanged();

private:
    void take();
    void takeList();
    void takeApproved();
    void openSelected();
    void takeDetail(const station::VisitDetail &detail);
    void startOver();
    void loadPictures();
    void askCandidates();
    void askOffers();
    void decide(const Acts::Call &call, const QString &sentence);
    void done(const QString &sentence);
    qint64 now() const;

    station::DeskService &m_service;
    base::SystemClock m_systemClock;
    const base::Clock &m_clock;
    RequestsModel m_model;
    Acts m_acts;
    List m_list = List::Pending;
    QDate m_day;
    QList<station::VisitLine> m_approved;
    bool m_approvedKnown = false;
    base::VisitId m_selected;
    QString m_staff;
    bool m_loaded = false;
    station::VisitDetail m_detail;
    QString m_openFailure;
    QHash<base::RecordId, QImage> m_pictures;
    QHash<base::RecordId, QString> m_pictureFailures;
    QString m_search;
    QList<station::InmateView> m_candidates;
    base::InmateId m_inmate;
    visits::Kind m_kind = visits::Kind::Family;
    QDate m_slotDay;
    QList<station::SlotView> m_offers;
    int m_slot = -1;
    int m_row = -1; // of the list, where the one stood that is being decided
    QString m_decided;
    int m_candidateAsk = 0; // the newest question; answers of older ones are dropped
    int m_offerAsk = 0;
};

} // namespace mulakat::ui::presenters
