import os
from pathlib import Path

import pytest

from octavo.app.cache import Cache


def test_what_was_put_is_got_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    cache.put("a", b"ink")
    assert (cache.get("a"), cache.get("b")) == (b"ink", None)
    assert cache.findings() == ()


@pytest.mark.parametrize("at", [0, 31, 32, 40])
def test_an_entry_that_is_not_whole_counts_as_not_there(tmp_path: Path, at: int) -> None:
    cache = Cache(tmp_path)
    cache.put("a", b"a long enough entry")
    data = bytearray((tmp_path / "a").read_bytes())
    data[at] ^= 1
    (tmp_path / "a").write_bytes(data)
    assert cache.get("a") is None


@pytest.mark.parametrize("size", [0, 1, 32, 33])
def test_an_entry_that_is_cut_off_counts_as_not_there(tmp_path: Path, size: int) -> None:
    cache = Cache(tmp_path)
    cache.put("a", b"a long enough entry")
    (tmp_path / "a").write_bytes((tmp_path / "a").read_bytes()[:size])
    assert cache.get("a") is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=2 * (32 + 100))
    for age, key in enumerate("abc"):
        cache.put(key, bytes(100))
        os.utime(tmp_path / key, (1000 + age, 1000 + age))
    assert cache.get("a") is not None  # used again
    cache.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]


def test_a_folder_that_cannot_be_made_is_told_once_and_hinders_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    cache = Cache(tmp_path / "kept" / "print")
    cache.put("a", b"ink")
    cache.put("b", b"ink")
    cache.close()
    assert cache.get("a") is None
    (finding,) = cache.findings()
    assert finding.code == "PDF005"
    assert "kept" in finding.message


def test_nothing_is_left_beside_the_entries(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("a", b"ink")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_could_not_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()  # so that no file can take its name
    cache = Cache(tmp_path)
    cache.put("a", b"ink")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert [finding.code for finding in cache.findings()] == ["PDF005"]


def test_what_another_build_removes_meanwhile_is_not_an_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path, limit=32 + 100)
    for age, key in enumerate("abc"):
        cache.put(key, bytes(100))
        os.utime(tmp_path / key, (1000 + age, 1000 + age))
    real = Path.stat

    def gone(path: Path, **how: bool) -> os.stat_result:
        if path.name == "b":
            path.unlink(missing_ok=True)
        return real(path, **how)

    monkeypatch.setattr(Path, "stat", gone)
    cache.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c"]


def test_nothing_is_left_beside_the_entries_when_ctrl_c_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Cache(tmp_path).put("a", b"ink")
    assert list(tmp_path.iterdir()) == []
