#pragma once
#include "ui/presenters/acts.h"
#include "ui/presenters/dayrow.h"

namespace mulakat::ui::presenters {

// One piece of evidence: what the document says, what the booking says, how they go together.
struct EvidenceLine {
    QString what;
    QString onDocument;
    QString onBooking;
    Mark mark = Mark::None;
    QString verdict; // in words
    QString note;    // the words that differ
    QStringList oddOnDocument; // … as they stand in onDocument, to be marked there
    QStringList oddOnBooking;
    friend bool operator==(const EvidenceLine &, const EvidenceLine &) = default;
};

// What is typed, as far as it has come.
struct TypedLine {
    Mark mark = Mark::None; // None: nothing is typed
    QString word; // "right", "not complete yet: 3 to come", …
    QString note; // what is wrong with it, a sentence
};

// The identity of one person of a party: consent, document, decision. Main thread.
class EvidencePresenter : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Absent,     // said not to have come
        Child,      // comes under an adult: no document needed
        AskConsent, // an Aadhaar was booked: may it be read?
        Wait,       // for a scan, a number, a picture
        Reading,
        Shown,      // evidence is there: the officer decides
        NoCard,     // nothing to read: somebody vouches, or the officer has looked at a document
        Accepted,
    };

    EvidencePresenter(station::DeskService &service, const base::VisitId &visit, const station::PersonView &person,
                      QObject *parent = nullptr);

    void setPerson(const station::PersonView &person); // new facts
    void setVouchers(const QList<station::PersonView> &verifiedAdults);
    const station::PersonView &person() const { return m_person; }
    Stage stage() const;
    bool isBusy() const { return m_acts.isBusy() || m_reading; }
    const QString &message() const { return m_acts.message(); }

    // Consent
    bool mayReadAadhaar() const;          // the jail is registered as a verifier
    bool asksConsent() const;             // still to be asked, before an Aadhaar is read
    void giveConsent(const QString &language);
    void refuseConsent();                 // another document is taken

    // Document
    void takePayload(const QString &payload);
    void takeNumber(const QString &idKind, const QString &number, const QString &name, const QString &birth);
    void takePicture(const QString &path);
    void takeLines(const QStringList &lines); // of a machine-readable zone, typed
    TypedLine typedLine(const QString &idKind, const QString &number) const;
    TypedLine typedLines(const QStringList &lines) const;
    bool hasEvidence() const { return m_evidence.has_value(); }
    const std::optional<station::EvidenceView> &evidence() const { return m_evidence; }
    QList<EvidenceLine> lines() const;
    QStringList problems() const;         // sentences
    QString headline() const;             // what the document is worth, in words
    bool isFromCheckin() const { return m_fromCheckin && m_evidence; }
    QString shownLine() const;            // "Shown at check-in at 10:41"; empty: nothing was
    Mark headlineMark() const;
    QString proved() const;               // sentences: what the document settles, what it does not, what to do next
    QString notProved() const;
    QString nextStep() const;             // empty where the document needs no more than a look at the face
    QString cardAlert() const;            // this card was here before: where, for whom; empty: it was not
    Mark cardAlertMark() const;           // Attention: accepting needs a reason; Closed: said, no more
    bool isOtherDocument() const;         // another kind of document than booked
    bool isUnread() const;                // nothing, or only a part, was read: once more, or another way
    bool mayMarkCopy() const;
    void markCopy();                      // it is a print or a picture of a card
    void discard();                       // the evidence shown is of somebody else or was a mistake

    // No card
    void setNoCard(bool on);
    void setUnreadable();                 // there is a document, and the officer has looked at it
    struct Choice {
        QString holder;                   // "vouched-officer" …; "by-sight": a document that cannot be read here
        QString text;
        bool possible = false;
    };
    QList<Choice> noCardChoices() const;
    void chooseHolder(const QString &holder);
    const QString &holder() const { return m_holder; }
    const QList<station::PersonView> &vouchers() const { return m_vouchers; }
    void chooseVoucher(const base::MemberId &member);
    const base::MemberId &voucher() const { return m_voucher; }

    // Decision
    void setReason(const QString &reason);
    const QString &reason() const { return m_reason; }
    bool needsReason() const;
    QString method() const;               // what accepting now would write
    bool canAccept() const;
    QString whyNot() const;               // empty where it can be accepted
    void accept();
    void takeBack();

Q_SIGNALS:
    void changed();

private:
    void wantConsent();
    void take(const std::function<void(const station::ReplyOf<station::EvidenceView> &)> &ask);
    void taken(const base::Result<station::EvidenceView> &result);
    void askShown(); // what was shown at the check-in
    QString effectiveHolder() const;
    bool isRejected() const;

    station::DeskService &m_service;
    base::VisitId m_visit;
    station::PersonView m_person;
    QList<station::PersonView> m_vouchers;
    Acts m_acts;
    std::optional<station::EvidenceView> m_evidence;
    qint64 m_shownAtUtcMs = 0; // of what was asked for
    bool m_fromCheckin = false;
    bool m_reading = false;
    bool m_consentWanted = false;
    bool m_consentRefused = false;
    QString m_unread; // what the scanner sent of a card that waits for consent: read only then
    bool m_noCard = false;
    bool m_reasonAsked = false; // by the station: what is shown here is older than what it knows
    QString m_holder;
    base::MemberId m_voucher;
    QString m_reason;
};

} // namespace mulakat::ui::presenters
