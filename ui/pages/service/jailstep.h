#pragma once
#include "ui/pages/service/setupstep.h"

#include <QMap>

namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::pages {

// objectNames: setupJailName, setupJailCode, setupJailState, setupBooths, setupSeats, setupWindows, setupOpens, setupCloses, setupVerifier.
class JailStep final : public SetupStep
{
    Q_OBJECT
public:
    JailStep(presenters::SetupPresenter &presenter, QWidget *parent);
    void retranslate() override;
    void refresh() override;
    QWidget *first() override;

private:
    widgets::Field *add(const QString &path, const char *name);
    QMap<QString, widgets::Field *> m_fields; // by path
    widgets::Label *m_note;
};

} // namespace mulakat::ui::pages
