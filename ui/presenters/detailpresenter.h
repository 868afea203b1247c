#pragma once
#include "base/clock.h"
#include "ui/presenters/callpresenter.h"
#include "ui/presenters/evidencepresenter.h"

#include <memory>

namespace mulakat::ui::presenters {

// The visit's own path. The third step is the sound of both ends for a video visit, token and window for one face to face.
enum class Step { Identity, Inmate, Place, Start };
inline constexpr int stepCount = 4;

struct StepView {
    Step step = Step::Identity;
    QString title;   // "1 identity"
    QString state;   // in a word or two
    Mark mark = Mark::None;
    bool done = false;
    friend bool operator==(const StepView &, const StepView &) = default;
};

// What the one key for the next step (F2) does now.
struct NextAct {
    enum class Kind { None, Arrive, Consent, Accept, ConfirmInmate, CallInmate, InmateOnTheWay, InmateAtPlace, SoundBooth,
                      SoundVisitor, Token, Start, Resume, TakeOver };
    Kind kind = Kind::None;
    base::MemberId member; // Consent, Accept
    QString text;          // of its button
    bool possible = false;
    QString why;           // not possible: what is needed first
};

// One visit beside the list: its facts, its steps, what may be done. Late answers of a visit that was left are dropped,
// a second press while something is under way is ignored. Main thread.
class DetailPresenter : public QObject
{
    Q_OBJECT
public:
    DetailPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent = nullptr);
    ~DetailPresenter() override;

    void show(const base::VisitId &visit); // an empty id shows nothing
    void reload();
    const base::VisitId &shownId() const { return m_id; }
    bool isLoaded() const { return m_loaded; }
    const station::VisitDetail &detail() const { return m_detail; }
    const QString &openFailure() const { return m_openFailure; }
    Acts &acts() { return m_acts; }
    CallPresenter &call() { return m_call; }
    const QImage &arrivalPicture() const { return m_arrival; } // taken at the check-in; null until it came, or none
    const QImage &bookingPhoto() const { return m_photo; } // null until it came, or where none was sent

    // Head of the panel
    QString title() const;    // "10:50 · video · booth 3"
    QString number() const;
    QString names() const;    // "Sunita Devi (wife) → Ramesh Kumar, UT/512/2025"
    QString party() const;    // "party 1 + 1 child"
    QString usage() const;    // "visit 1 this month"
    QString noticeState() const;   // "message delivered"; empty: none was sent, or it did not arrive
    QString noticeProblem() const; // "The message did not reach the family. Please phone them: 98765 43210"
    QString holder() const;   // which officer has it open
    bool isHeld() const { return m_detail.line.held; } // by a colleague: looked at until it is taken over
    Mark stateMark() const;
    QString stateText() const;

    // Steps
    QList<StepView> steps() const;
    std::optional<Step> nextStep() const; // none: the talk runs or is over
    Step openStep() const;                // the next one, or the one an officer looked at
    void openStepOf(Step step);
    NextAct nextAct() const;
    bool isDead() const;                  // the step has just changed: the key does nothing
    void act();                           // F2

    // Party
    bool hasArrived() const;
    QList<EvidencePresenter *> people() const;
    EvidencePresenter *person(const base::MemberId &member) const;
    EvidencePresenter *openPerson() const; // whose evidence is looked at
    void openPersonOf(const base::MemberId &member);
    void arrive();
    bool isInsideOnly() const; // one PC without a network: a video visit is held inside the jail, or not at all
    bool hasSeat() const;      // video: its booth has a visitor's seat
    QString noSeat() const;    // what to do where it has none
    void setHere(const base::MemberId &member, bool here);
    void addMember(const QString &name, int age, const QString &sex, bool child, const base::MemberId &under);
    QList<station::PersonView> adults() const; // present, for a child to be under
    void deposit(const QString &locker);
    bool takeScan(const QString &payload); // false where nobody's document is waited for

    // Inmate
    const QList<station::InmateView> &candidates() const { return m_candidates; }
    bool isSearching() const { return m_searching; }
    void searchInmate(const QString &text);
    void chooseInmate(const base::InmateId &inmate);
    const base::InmateId &chosenInmate() const { return m_chosen; }
    void confirmInmate();
    void moveInmate(visits::InmateTrack to);
    void setNumberAtPlace(const QString &number);
    const QString &numberAtPlace() const { return m_number; }

    // Place, start, ends
    QStringList places() const;
    void issueToken(bool print);
    void print(const QString &kind);       // "token", "pass", "access"
    void start();
    bool mayCall() const;  // face to face: everything is there but the party at the window
    void callToWindow();   // the board calls its token
    void noteSearch();
    void returnGoods();
    void deny(const QString &code, const QString &ground, QDate nextDate);
    void leave(const QString &code);
    void inmateUnavailable(const QString &code);
    void failVisit(const QString &cause);
    void tighten(visits::Kind kind);
    void takeOver();
    void reverseDenial(const QString &ground);
    bool mayReverse() const;               // turned away today, and a superintendent is signed in
    bool isReversible() const;             // turned away today
    bool mayDeny() const;
    bool mayLeave() const;
    bool mayGiveUp() const;                // inmate unavailable, failed

Q_SIGNALS:
    void changed();
    void stepChanged();                    // nextAct() is another one: dead for a moment
    void printAsked(const mulakat::base::VisitId &visit, const QString &kind);

private:
    void take(const base::Result<station::VisitDetail> &result);
    void takePeople();
    void askPhoto();
    void askArrivalPicture();
    void askCandidates();
    void noteStep();
    bool done(Step step) const;
    QString stateOf(Step step) const;
    NextAct identityAct() const;
    NextAct inmateAct() const;
    NextAct placeAct() const;
    void run(const Acts::Call &call, const std::function<void()> &done = {});

    station::DeskService &m_service;
    const base::Clock &m_clock;
    Acts m_acts;
    CallPresenter m_call;
    base::VisitId m_id;
    station::VisitDetail m_detail;
    bool m_loaded = false;
    bool m_taking = false; // the people of a new detail are being told
    bool m_asking = false;
    bool m_askAgain = false;
    int m_serial = 0;
    QString m_openFailure;
    std::vector<std::unique_ptr<EvidencePresenter>> m_people;
    base::MemberId m_openMember;
    std::optional<Step> m_looked;
    QString m_stepKey;
    qint64 m_stepSinceMs = 0;
    QImage m_photo;
    base::RecordId m_photoOf;
    base::RecordId m_arrivalOf;
    QImage m_arrival;
    QList<station::InmateView> m_candidates;
    bool m_searching = false;
    int m_search = 0;
    base::InmateId m_chosen;
    QString m_number;
};

} // namespace mulakat::ui::presenters
