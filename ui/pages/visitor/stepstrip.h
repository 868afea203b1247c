#pragma once
#include "ui/voice/phrases.h"

#include <QWidget>

namespace mulakat::ui::pages {

// How far the visitor is: a row of pictograms, those behind ticked, the present one full, those to come faint.
class StepStrip final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int stage READ stage)
public:
    explicit StepStrip(QWidget *parent = nullptr);
    void put(int stage, const voice::Phrases &phrases);
    int stage() const { return m_stage; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_stage = 0;
};

} // namespace mulakat::ui::pages
