#pragma once
#include "ui/presenters/detailpresenter.h"

#include <QAbstractButton>
#include <QList>
#include <QWidget>

namespace mulakat::ui::pages {

// One step of a visit's path: its number or the shape of its state, its name, and how it stands.
class StepTab : public QAbstractButton
{
    Q_OBJECT
public:
    StepTab(int number, QWidget *parent);
    void setStep(const presenters::StepView &step, bool open);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    presenters::StepView m_step;
};

// The four steps in a row. Main thread.
class StepTabs : public QWidget
{
    Q_OBJECT
public:
    explicit StepTabs(QWidget *parent);
    void setSteps(const QList<presenters::StepView> &steps, presenters::Step open);

Q_SIGNALS:
    void chosen(mulakat::ui::presenters::Step step);

private:
    QList<StepTab *> m_tabs;
};

} // namespace mulakat::ui::pages
