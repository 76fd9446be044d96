"""The case that searches and listings of a case are tried on."""

import pytest
from invented_case import harbour_case, opened

from dossier.case import Case


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return opened(harbour_case(tmp_path_factory.mktemp("harbour")))
