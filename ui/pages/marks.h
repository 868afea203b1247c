#pragma once
#include "ui/presenters/dayrow.h"
#include "ui/theme/tokens.h"

#include <QWidget>

namespace mulakat::ui::pages {

// A presenter's mark as the theme paints it. None has no shape: ask before.
inline theme::State stateOf(presenters::Mark mark)
{
    switch (mark) {
    case presenters::Mark::Waiting:
        return theme::State::Waiting;
    case presenters::Mark::Ready:
        return theme::State::Ready;
    case presenters::Mark::Live:
        return theme::State::Live;
    case presenters::Mark::Attention:
        return theme::State::Attention;
    case presenters::Mark::None:
    case presenters::Mark::Closed:
        break;
    }
    return theme::State::Closed;
}

template <class W>
W *named(W *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

} // namespace mulakat::ui::pages
