"""What paths and the page of progress say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressWords:
    """The words of progress on paths. `{…}` in a text marks what is put in, most of it by scripts.

    `locale` is the BCP 47 tag by which the browser writes dates as the catalogue does.
    """

    locale: str
    hours: str
    minutes: str

    # the page of a path
    required_time: str
    optional: str
    needs_script: str
    done_of: str
    left: str
    next_item: str
    checklist_of: str
    passed_with: str
    best_so_far: str
    needed: str
    blocked: str
    full: str

    # exit check and completion sheet
    exit_rule: str
    complete: str
    part: str
    time: str
    state: str
    sheet: str
    self_reported: str
    self_reported_note: str
    name: str
    keep_name: str
    completed_on: str
    print_sheet: str

    # home page
    continue_here: str

    # the page of progress
    your_progress: str
    your_progress_lead: str
    nothing_yet: str
    ticked_of: str
    quiz_result: str
    quiz_begun: str
    elsewhere: str
    take_along: str
    take_along_note: str
    save: str
    saved: str
    load: str
    load_note: str
    too_large: str
    damaged: str
    not_ours: str
    later_version: str
    other_site: str
    did_not_fit: str
    nothing_new: str
    loaded: str
    would_replace: str
    would_change: str
    replace: str
    cancel: str
    forget: str
    forget_note: str
    forget_question: str
    forgotten: str


ENGLISH = ProgressWords(
    locale="en-GB",
    hours="{count} h",
    minutes="{count} min",
    required_time="Of which required",
    optional="optional",
    needs_script="Your progress is drawn by a script in your browser. Without it this page can be read and printed.",
    done_of="{done} of {total} done",
    left="{time} left",
    next_item="Next",
    checklist_of="{done} of {total} ticked in its checklists",
    passed_with="passed with {best}\u00a0%",
    best_so_far="best so far {best}\u00a0%, {mark}\u00a0% needed",
    needed="{mark}\u00a0% needed",
    blocked="This browser keeps nothing for this site, so your progress cannot be kept here.",
    full="This browser has no room left for this site, so this could not be kept. What was kept before is still there.",
    exit_rule="The path is complete when every required part is done and each quiz here is passed.",
    complete="Everything is done. This is your completion sheet.",
    part="Part",
    time="Time",
    state="State",
    sheet="Completion sheet",
    self_reported="Self-reported",
    self_reported_note="Made from what the reader ticked and answered in their own browser. Nobody has checked it.",
    name="Name",
    keep_name="Keep my name in this browser",
    completed_on="Completed on {date}.",
    print_sheet="Print this sheet",
    continue_here="Continue where you stopped:",
    your_progress="Your progress",
    your_progress_lead="What this browser has kept for you. It stays on this machine, and nobody else sees it.",
    nothing_yet="Nothing yet.",
    ticked_of="{done} of {total} ticked",
    quiz_result="best {best}\u00a0%, last {last}\u00a0%",
    quiz_begun="begun",
    elsewhere="Also kept: {count} more, such as questions that come back, and settings.",
    take_along="Take it along",
    take_along_note="One file holds everything that is kept. Load it in another browser or on another machine.",
    save="Save my progress",
    saved="Saved as {file}.",
    load="Load a saved file",
    load_note="Nothing here is deleted. Where both differ, the newer one stays, and of a quiz the best result.",
    too_large="This file is too large to be saved progress. Nothing was changed.",
    damaged="This file is damaged: part of it is missing or was changed. Nothing was changed here.",
    not_ours="This is not a file of saved progress. Nothing was changed.",
    later_version="This file was saved by a later version of this site. Reload this page, then try again.",
    other_site="This file was saved on another site ({site}). Nothing was changed.",
    did_not_fit="There is not enough room in this browser for what the file holds. Everything here is as it was.",
    nothing_new="Everything in this file is here already.",
    loaded="Loaded: {added} new, {replaced} replaced.",
    would_replace="The file replaces something that is kept here",
    would_change="New: {added}. Replaced: {replaced}. Left as they are, because they are newer here: {stays}.",
    replace="Load the file",
    cancel="Cancel",
    forget="Forget everything",
    forget_note="Deletes from this browser everything that this handbook has kept in it.",
    forget_question="Forget everything that is kept ({count})? This cannot be undone. A saved file stays with you.",
    forgotten="Everything was forgotten.",
)

INDONESIAN = ProgressWords(
    locale="id-ID",
    hours="{count} jam",
    minutes="{count} menit",
    required_time="Yang wajib",
    optional="tidak wajib",
    needs_script="Kemajuan Anda digambar oleh skrip di peramban. Tanpa itu halaman ini tetap dapat dibaca dan dicetak.",
    done_of="{done} dari {total} selesai",
    left="sisa {time}",
    next_item="Berikutnya",
    checklist_of="{done} dari {total} sudah dicentang di panduannya",
    passed_with="lulus dengan {best}\u00a0%",
    best_so_far="nilai terbaik {best}\u00a0%, diperlukan {mark}\u00a0%",
    needed="diperlukan {mark}\u00a0%",
    blocked="Peramban ini tidak menyimpan apa pun untuk situs ini, jadi kemajuan Anda tidak dapat disimpan di sini.",
    full="Ruang simpan peramban untuk situs ini penuh, jadi ini tidak tersimpan. Yang tersimpan sebelumnya tetap ada.",
    exit_rule="Jalur ini tuntas bila semua bagian wajib sudah selesai dan Anda lulus setiap kuis di sini.",
    complete="Semuanya sudah selesai. Inilah lembar penyelesaian Anda.",
    part="Bagian",
    time="Waktu",
    state="Status",
    sheet="Lembar penyelesaian",
    self_reported="Dilaporkan sendiri",
    self_reported_note="Disusun dari centang dan jawaban pembaca di perambannya sendiri. Tidak ada yang memeriksanya.",
    name="Nama",
    keep_name="Simpan nama saya di peramban ini",
    completed_on="Selesai pada {date}.",
    print_sheet="Cetak lembar ini",
    continue_here="Lanjutkan dari tempat Anda berhenti:",
    your_progress="Kemajuan Anda",
    your_progress_lead="Yang disimpan peramban ini untuk Anda: hanya ada di perangkat ini, tidak dilihat orang lain.",
    nothing_yet="Belum ada.",
    ticked_of="{done} dari {total} sudah dicentang",
    quiz_result="nilai terbaik {best}\u00a0%, terakhir {last}\u00a0%",
    quiz_begun="sudah dimulai",
    elsewhere="Juga tersimpan: {count} catatan lain, misalnya soal yang akan ditanyakan lagi dan pengaturan.",
    take_along="Bawa serta",
    take_along_note="Satu berkas memuat semua yang tersimpan. Muat berkas itu di peramban atau perangkat lain.",
    save="Simpan kemajuan saya",
    saved="Disimpan sebagai {file}.",
    load="Muat berkas simpanan",
    load_note="Yang tersimpan di sini tidak dihapus. Bila berbeda, yang lebih baru dipakai; untuk kuis, nilai terbaik.",
    too_large="Berkas ini terlalu besar untuk simpanan kemajuan. Tidak ada yang berubah.",
    damaged="Berkas ini rusak: ada bagian yang hilang atau berubah. Tidak ada yang berubah di sini.",
    not_ours="Ini bukan berkas simpanan kemajuan. Tidak ada yang berubah.",
    later_version="Berkas ini disimpan oleh versi situs yang lebih baru. Muat ulang halaman ini, lalu coba lagi.",
    other_site="Berkas ini disimpan di situs lain ({site}). Tidak ada yang berubah.",
    did_not_fit="Ruang simpan peramban tidak cukup untuk isi berkas itu. Yang ada di sini tetap seperti semula.",
    nothing_new="Semua isi berkas ini sudah ada di sini.",
    loaded="Dimuat: {added} baru, {replaced} diganti.",
    would_replace="Berkas ini mengganti sesuatu yang tersimpan di sini",
    would_change="Baru: {added}. Diganti: {replaced}. Dibiarkan karena yang di sini lebih baru: {stays}.",
    replace="Muat berkas",
    cancel="Batal",
    forget="Hapus semuanya",
    forget_note="Menghapus semua yang disimpan buku pegangan ini di peramban.",
    forget_question="Hapus semua yang tersimpan ({count})? Ini tidak dapat dibatalkan. Berkas simpanan Anda tetap ada.",
    forgotten="Semuanya sudah dihapus.",
)
