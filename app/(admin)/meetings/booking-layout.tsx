import type { ReactNode } from "react";

/** Of the form around it: fills the page, so that the foot is at its end, and keeps a refusal in line with the fields. */
export const bookingFormClass = "flex flex-1 flex-col [&>[role=alert]]:mx-4 md:[&>[role=alert]]:mx-8";

type Props = {
  /** The form's sections. */
  children: ReactNode;
  preview?: ReactNode;
  foot: ReactNode;
};

/** A form page of a booking: fields, what they mean beside them from 1280 px, the foot below. */
export function BookingLayout({ children, preview, foot }: Props) {
  return (
    <>
      <div className="grid gap-6 px-4 pb-6 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
        <div className="panel h-fit min-w-0 px-4 py-5 sm:px-6">{children}</div>
        {preview && <aside className="flex min-w-0 flex-col gap-4">{preview}</aside>}
      </div>
      {foot}
    </>
  );
}
