#pragma once
#include "station/inmateservice.h"
#include "ui/presenters/acts.h"
#include "ui/presenters/dayrow.h"
#include "ui/presenters/inmatesmodel.h"

namespace mulakat::ui::presenters {

// The jail's inmates: a list with a search, one of them in detail, his state and languages. Late answers of one that was
// left are dropped. Main thread.
class InmatesPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Content { Loading, Failed, NoList, NothingFound, Rows };

    InmatesPresenter(station::InmateService &inmates, station::DeskService &desk, QObject *parent = nullptr);

    InmatesModel &model() { return m_model; }
    Content content() const;
    const QString &problem() const { return m_problem; }
    QString summary() const;              // "2,000 prisoners" or "3 of 2,000"
    void search(const QString &text);
    const QString &searched() const { return m_search; }
    void setShown(bool shown);            // facts are asked for while the page is seen

    void select(const base::InmateId &inmate);
    const base::InmateId &selected() const { return m_selected; }
    bool isLoaded() const { return m_loaded; }
    const station::InmateDetail &detail() const { return m_detail; }
    QString facts() const;                // "of Mohan Lal · age 34 · male"
    QString place() const;                // "undertrial · wing 3"
    QString court() const;                // "next at court on Fri 4 Dec 2026", or empty
    QString visitLine(const station::VisitLine &visit) const; // "Tue 1 Dec 2026, 10:50 · booth 3 · Sunita Devi"
    QString visitNote() const;            // what the state means for the visits listed; empty where he is in
    QString historyLine(const station::TimelineLine &line) const;
    Mark stateMark() const;

    bool mayChange() const;
    QString whyNot() const;
    static QStringList statuses();
    void setStatus(const QString &status);
    QStringList languageChoices() const;  // codes, those he speaks included
    void setLanguages(const QString &first, const QString &second); // further ones stay
    Acts &acts() { return m_acts; }
    void retranslate();

Q_SIGNALS:
    void changed();       // list, rights
    void detailChanged();
    void selectionChanged();

private:
    void takeSignIn();
    void ask();
    void askDetail();

    station::InmateService &m_inmates;
    station::DeskService &m_desk;
    InmatesModel m_model;
    Acts m_acts;
    QString m_staff;
    QString m_search;
    QString m_problem;
    station::InmateList m_list;
    bool m_known = false;
    bool m_shown = false;
    bool m_stale = true;
    base::InmateId m_selected;
    station::InmateDetail m_detail;
    bool m_loaded = false;
    int m_ask = 0;
};

} // namespace mulakat::ui::presenters
