"use client";

import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { OperationTable } from "#components/operation/operation-table.tsx";
import type { Column } from "#components/ui/column.ts";
import { Status } from "#components/ui/status.tsx";
import { Time } from "#components/ui/time.tsx";
import { type Room, roomKinds, roomStates, rooms } from "#lib/contract/rooms.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { AssignDialog } from "./assign-dialog.tsx";

/** The enterprise's cloud meeting rooms: who has which, and giving and taking them. */
export function RoomsTable() {
  const t = useTranslations("rooms");
  const columns = useColumns();
  return (
    <OperationTable
      operation={rooms.search}
      title={t("title")}
      facts={(count) => t("facts", { count })}
      label={t("list")}
      columns={columns}
      rowId={(room) => room.id}
      rowText={(room) => room.name}
      searchLabel={t("search")}
      filters={[
        {
          name: "state",
          label: t("state"),
          choices: roomStates.map((id) => ({ id, label: t(`states.${id}`) })),
        },
        { name: "kind", label: t("kind"), choices: roomKinds.map((id) => ({ id, label: t(`kinds.${id}`) })) },
      ]}
      empty={{ icon: DoorOpen, title: t("empty"), text: t("emptyText") }}
    />
  );
}

function useColumns(): Column<Room>[] {
  const t = useTranslations("rooms");
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        isName: true,
        cell: (room) => <span className="font-medium">{room.name}</span>,
      },
      {
        id: "number",
        header: t("number"),
        phone: "detail",
        cell: (room) => <span className="num">{format.meetingId(room.number)}</span>,
      },
      { id: "holder", header: t("holder"), phone: "detail", cell: (room) => <Holder room={room} /> },
      {
        id: "package",
        header: t("package"),
        cell: (room) => <span className="text-muted">{room.packageName}</span>,
      },
      { id: "capacity", header: t("capacity"), align: "end", cell: (room) => room.capacity },
      {
        id: "expires",
        header: t("expires"),
        cell: (room) => room.expiresAt && <Time at={room.expiresAt} show="day" className="text-muted" />,
      },
      { id: "state", header: t("state"), phone: "state", cell: (room) => <State room={room} /> },
      {
        id: "action",
        header: t("actions"),
        isHeaderHidden: true,
        align: "end",
        phone: "actions",
        cell: (room) => <RoomAction room={room} />,
      },
    ],
    [t, format],
  );
}

function Holder({ room }: { room: Room }) {
  const t = useTranslations("rooms");
  if (!room.holder) return <span className="text-muted">{t("noHolder")}</span>;
  return (
    <>
      {room.holder.name}
      {room.holder.kind === "terminal" && <span className="text-muted"> · {t("terminal")}</span>}
    </>
  );
}

function State({ room }: { room: Room }) {
  const t = useTranslations("rooms");
  return (
    <Status shape={room.state === "disabled" ? "disabled" : undefined}>{t(`states.${room.state}`)}</Status>
  );
}

/** The thing to do now: give a free room to somebody, or take it back. */
function RoomAction({ room }: { room: Room }) {
  const t = useTranslations("rooms");
  if (room.state === "free") return <AssignDialog room={room} />;
  if (!room.holder || room.state !== "assigned") return null;
  return (
    <OperationButton
      operation={rooms.release}
      input={{ account: room.holder.account, roomIds: [room.id] }}
      confirm={{
        title: t("releaseTitle", { room: room.name }),
        body: t("releaseText", { person: room.holder.name }),
        keep: t("releaseKeep"),
        act: t("releaseAct"),
      }}
      done={t("released", { room: room.name })}
    >
      {t("release")}
    </OperationButton>
  );
}
