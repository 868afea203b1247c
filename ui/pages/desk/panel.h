#pragma once
#include "ui/presenters/detailpresenter.h"

#include <QWidget>

namespace mulakat::ui::pages {

// One step of the visit beside the list. refresh() writes everything the panel shows, also its fixed words: it is called
// after each change and when the language is another one.
class Panel : public QWidget
{
    Q_OBJECT
public:
    Panel(presenters::DetailPresenter &presenter, const char *name, QWidget *parent)
        : QWidget(parent)
        , m_presenter(presenter)
    {
        setObjectName(QLatin1String(name));
    }
    virtual void refresh() = 0;

protected:
    presenters::DetailPresenter &m_presenter;
};

} // namespace mulakat::ui::pages
