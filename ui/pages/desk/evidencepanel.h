#pragma once
#include "ui/presenters/callpresenter.h"
#include "ui/presenters/evidencepresenter.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QRadioButton;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class Field;
class Label;
}

namespace mulakat::ui::pages {

class DocumentEntry;
class EvidenceGrid;

// The identity of one person, stage by stage: consent, document, evidence, decision, or who vouches. Main thread.
class EvidencePanel : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePanel(QWidget *parent);
    void show(presenters::EvidencePresenter *person, const QImage &live, const QImage &booking, bool video, const QString &language);

private:
    void build();
    QWidget *buildConsent();
    void buildHolders();
    QRadioButton *makeHolder(int index);
    void showHolders();
    void showVouchers();
    void showReason();
    void buildWays();
    void showWays();

    QPointer<presenters::EvidencePresenter> m_person;
    widgets::Label *m_said;       // accepted, child, absent: one sentence
    QWidget *m_consent;
    widgets::Label *m_consentText;
    widgets::Button *m_consentGiven;
    widgets::Button *m_consentRefused;
    DocumentEntry *m_entry;
    EvidenceGrid *m_grid;
    QWidget *m_holders;           // with a document, beside its photos
    QWidget *m_known;             // without one
    widgets::Label *m_knownTitle;
    QButtonGroup *m_holderGroup;
    QList<QRadioButton *> m_holderButtons; // photo, earlier-visit, by-sight, vouched-officer, vouched-member, vouched-inmate
    QComboBox *m_vouchers;
    widgets::Field *m_reason;
    widgets::Button *m_again;
    widgets::Button *m_unreadable;
    widgets::Button *m_copy;
    widgets::Button *m_back;
    widgets::Button *m_noCard;
    widgets::Banner *m_message;
    QString m_language;
};

} // namespace mulakat::ui::pages
